import { cleanLine } from './clean-text';
import type { BlockKind } from './posting';

/** A line of a posting before the lines are put together to a text. */
export interface Line {
  readonly kind: BlockKind;
  readonly text: string;
  /** Characters of the line that are link text: a list of links is no prose. */
  readonly linked: number;
}

/** How a line was set on the page, as far as it tells what kind of line it is. */
export interface LineSetting {
  readonly heading: boolean;
  readonly item: boolean;
  readonly bold: boolean;
  readonly linked: number;
}

export const PLAIN: LineSetting = { heading: false, item: false, bold: false, linked: 0 };

/** Marks people type in front of an item; `?` is what a lost bullet turns into. */
const BULLET = /^(?:[•·▪▫◦●○■□‣⁃∙◆◇❖➢➤►▶▸»→⇒✓✔✗✘☑★☆✦]+\s*|[-–—*+]\s+|\?\s+(?=\p{Lu}))(?=\S)/u;
const NUMBERED = /^\(?\d{1,2}[.)]\s+(?=\S)/;
const EMOJI =
  /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*)\s*/u;
const HEADING_LENGTH = 120;
const SHORT_HEADING_LENGTH = 80;

/** `REQUIREMENTS`, `WHAT YOU BRING`: a line in capitals, but not a row of acronyms. */
function isInCapitals(text: string): boolean {
  if (text.length > SHORT_HEADING_LENGTH || /[,;.]/.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 8 && letters.every((letter) => letter !== letter.toLowerCase());
}

function kindOf(text: string, setting: LineSetting): BlockKind {
  const sentence = /[.!;,]$/.test(text);
  if (setting.heading) return text.length <= HEADING_LENGTH ? 'heading' : 'text';
  if (setting.item) return 'item';
  if (setting.bold && text.length <= SHORT_HEADING_LENGTH && !sentence) return 'heading';
  return isInCapitals(text) ? 'heading' : 'text';
}

/** Makes a line of raw text and its setting; null for a line that shows nothing. Bullets typed by hand are taken off. */
export function makeLine(raw: string, setting: LineSetting): Line | null {
  const whole = cleanLine(raw);
  const bare = whole.replace(BULLET, '');
  const isItem = bare !== whole || NUMBERED.test(bare);
  const text = bare.replace(EMOJI, '').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const kind = kindOf(text, isItem && !setting.heading ? { ...setting, item: true } : setting);
  const picture =
    text !== bare && kind === 'text' && text.length <= SHORT_HEADING_LENGTH && !/[.;]$/.test(text);
  return { kind: picture ? 'heading' : kind, text, linked: Math.min(setting.linked, text.length) };
}

/**
 * A picture in front of a line opens a heading ("🚀 What you'll do") or stands for a bullet. Two such lines in a row
 * with nothing between them are items. `pictured` says which lines of `lines` began with one.
 */
export function settlePictured(lines: readonly Line[], pictured: ReadonlySet<number>): Line[] {
  return lines.map((line, index) =>
    pictured.has(index) && line.kind === 'heading' && (pictured.has(index - 1) || pictured.has(index + 1))
      ? { ...line, kind: 'item' }
      : line,
  );
}
