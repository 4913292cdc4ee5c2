import type { SkillMention } from '../skills/skill';
import { plainText } from './plain-text';

/** Characters kept on either side of the skill when its line is long. */
const AROUND = 120;

/** The mark of a list item: the line is quoted without it. */
const BULLET = /^[-*•·▪–—]\s+/u;

/** The line of the posting that asks for the skill, cut at blanks around it when it is long; empty without a mention. */
export function sentenceOf(text: string, mention: SkillMention | undefined): string {
  if (mention === undefined) return '';
  const lineStart = text.lastIndexOf('\n', mention.start - 1) + 1;
  const lineEnd = text.indexOf('\n', mention.end);
  const line = { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd };
  const start = Math.max(line.start, mention.start - AROUND);
  const end = Math.min(line.end, mention.end + AROUND);
  const cut = text.slice(start, end);
  const head = start > line.start ? cut.replace(/^\S*\s+/, '…') : cut;
  return plainText(end < line.end ? head.replace(/\s+\S*$/, '…') : head).replace(BULLET, '');
}
