import type { FileError } from '../file-result';
import { JSON_LIMITS, type Json, readJson } from './json';
import { decodeText } from './text';
import { looksLikeToken, readToken, type Token } from './token';

/** What a file is by its bytes. Its name never matters. */
export type Content =
  | { readonly kind: 'json'; readonly value: Json; readonly exact: boolean; readonly text: string }
  | { readonly kind: 'token'; readonly token: Token }
  | { readonly kind: 'png'; readonly bytes: Uint8Array }
  | { readonly kind: 'zip'; readonly bytes: Uint8Array }
  | { readonly kind: 'xml'; readonly text: string }
  | { readonly kind: 'html'; readonly text: string }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string };

export type ContentResult = Content | { readonly kind: 'refused'; readonly error: FileError };

/** Largest file that is opened at all, in bytes. */
export const LARGEST_FILE = 64_000_000;
const LARGEST_TEXT = 20_000_000;

/** First bytes of what can't hold a badge, with the word for it. */
const OTHER_TYPES: readonly (readonly [string, readonly number[]])[] = [
  ['JPEG picture', [0xff, 0xd8, 0xff]],
  ['GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['WebP picture', [0x52, 0x49, 0x46, 0x46]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['gzip archive', [0x1f, 0x8b]],
  ['7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
];

const PNG = [0x89, 0x50, 0x4e, 0x47];
/** Local file header, or the end record of an empty archive. */
const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** Tells what the bytes are. */
export function tellContent(bytes: Uint8Array): ContentResult {
  const starts = (magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);
  if (bytes.length === 0) return refuse('empty_file', 'The file is empty.');
  if (bytes.length > LARGEST_FILE) return refuse('too_large', 'The file is larger than 64 MB.');
  if (starts(PNG)) return { kind: 'png', bytes };
  if (ZIP.some(starts)) return { kind: 'zip', bytes };
  const other = OTHER_TYPES.find(([, magic]) => starts(magic));
  if (other) return refuse('wrong_type', `This is a ${other[0]}: no badge can be read from it.`);
  if (bytes.length > LARGEST_TEXT) return refuse('too_large', 'The text is larger than 20 MB.');
  return tellText(decodeText(bytes));
}

/** Tells what a text is: also for what a picture, an archive or the clipboard held. */
export function tellText(text: string): ContentResult {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed === '') return refuse('empty_file', 'There is nothing but white space in it.');
  if (/^[[{]/.test(trimmed)) return tellJson(trimmed);
  if (/^(?:<!--.{0,4000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/is.test(trimmed))
    return { kind: 'html', text: trimmed };
  if (trimmed.startsWith('<')) return { kind: 'xml', text: trimmed };
  if (looksLikeToken(trimmed)) {
    const token = readToken(trimmed);
    return token === null
      ? refuse('damaged_file', 'It looks like a signed badge, but its parts hold no JSON.')
      : { kind: 'token', token };
  }
  if (/^"[^"\n]*"$/.test(trimmed)) return tellText(trimmed.slice(1, -1));
  if (/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(trimmed)) return { kind: 'link', address: trimmed };
  return { kind: 'text', text: text.replace(/^\ufeff/, '') };
}

function tellJson(text: string): ContentResult {
  const reading = readJson(text);
  if (reading.kind === 'json') return { ...reading, text };
  switch (reading.why) {
    case 'too-large':
      return refuse('too_large', 'The JSON is larger than 20 MB.');
    case 'too-many-values':
      return refuse('too_large', `The JSON holds more than ${JSON_LIMITS.values} values.`);
    case 'too-deep':
      return refuse(
        'not_a_badge',
        `The JSON is nested deeper than ${JSON_LIMITS.depth} levels; no badge is.`,
      );
    case 'malformed':
      return refuse('damaged_file', `The JSON breaks off or has a mistake at character ${reading.at + 1}.`);
  }
}

function refuse(code: FileError['code'], message: string): ContentResult {
  return { kind: 'refused', error: { code, message } };
}
