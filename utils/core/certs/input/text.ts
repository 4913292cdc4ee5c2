import { STRAY_JOINER } from '../../posting/clean-text';

/** Controls, bidirectional marks, zero-width, filler and tag characters: they hide or turn text and are part of no name. */
const HIDDEN =
  /[^\P{Cc}\s]|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Marks that join letters and show nothing themselves. */
const HIDDEN_MARK = /\u034f|\u17b4|\u17b5/g;

/** Longest text kept of one field. */
const LONGEST = 2_000;

/** Foreign text on one line: hidden characters out (threat A7), white space squeezed, cut at a bound. */
export function cleanText(text: string): string {
  return text
    .slice(0, LONGEST * 2)
    .replace(HIDDEN, '')
    .replace(HIDDEN_MARK, '')
    .replace(STRAY_JOINER, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}

/** UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252: the encodings met in exported tables. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
