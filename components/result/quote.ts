import type { SkillMention } from '../../utils/core/skills/skill';

/** A stretch of a sentence; marked where it names the skill. */
export interface QuotePart {
  readonly text: string;
  readonly marked: boolean;
}

/** Longer sentences are cut around the first mark, at a word. */
const MAX_LENGTH = 240;

/** The sentence of the posting around the first of these mentions, with every one of them in it marked. */
export function quoteOf(text: string, mentions: readonly SkillMention[]): QuotePart[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const first = sorted[0];
  if (first === undefined) return [];
  const [from, to] = sentenceAround(text, first.start, first.end);
  const parts: QuotePart[] = [];
  let at = from;
  for (const { start, end } of sorted) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), marked: false });
  return withEllipses(
    parts,
    from > 0 && !startsSentence(text, from),
    to < text.length && !endsSentence(text, to),
  );
}

/** Bounds of the sentence, never past the line it stands on. */
function sentenceAround(text: string, start: number, end: number): [from: number, to: number] {
  const line: [number, number] = [text.lastIndexOf('\n', start - 1) + 1, lineEnd(text, end)];
  const before = text.slice(line[0], start);
  const after = text.slice(end, line[1]);
  const from =
    line[0] + Math.max(0, ...[...before.matchAll(/[.!?;]\s+/g)].map((stop) => stop.index + stop[0].length));
  const stop = after.search(/[.!?;](\s|$)/);
  const to = stop < 0 ? line[1] : end + stop + 1;
  if (to - from <= MAX_LENGTH) return trimmed(text, from, to);
  return trimmed(
    text,
    wordStart(text, Math.max(from, start - MAX_LENGTH / 2)),
    Math.min(to, Math.max(end, start + MAX_LENGTH / 2)),
  );
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 30).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function trimmed(text: string, from: number, to: number): [number, number] {
  const whole = text.slice(from, to);
  return [from + (whole.length - whole.trimStart().length), to - (whole.length - whole.trimEnd().length)];
}

const startsSentence = (text: string, at: number) =>
  /(^|[\n.!?;])\s*$/.test(text.slice(Math.max(0, at - 3), at));
const endsSentence = (text: string, at: number) =>
  /[.!?;]$/.test(text.slice(0, at).slice(-1)) || /^\s*(\n|$)/.test(text.slice(at, at + 2));

function withEllipses(parts: QuotePart[], before: boolean, after: boolean): QuotePart[] {
  return [
    ...(before ? [{ text: '… ', marked: false }] : []),
    ...parts,
    ...(after ? [{ text: ' …', marked: false }] : []),
  ];
}
