/** Characters that show nothing: soft hyphen, zero-width space and joiners' kin, byte-order mark, bidi controls. */
const UNSEEN =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;
/** Joiners belong to emoji and to scripts such as Persian or Hindi; between other letters they only hide a word. */
export const STRAY_JOINER = /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d])[\u200C\u200D]+/gu;
/** Control characters apart from tab and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
/** Full-width forms of ASCII, as typed on East Asian keyboards. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Text of a page as a reader sees it: unseen characters gone, full-width letters plain. Line breaks are kept. */
export function seenText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(STRAY_JOINER, '')
    .replace(CONTROL, '')
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_SHIFT));
}

/** One line: {@link seenText} with every run of white space made one space, trimmed. */
export function cleanLine(text: string): string {
  return seenText(text).replace(/\s+/g, ' ').trim();
}

/** Cuts to at most `limit` UTF-16 units without splitting a character. */
export function cutText(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

/** For comparing texts of different make-up: letters and digits only, lower case, one space between words. */
export function plainWords(text: string): string {
  return seenText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
