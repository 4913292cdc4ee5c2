import { plainText } from './plain-text';

const LONGEST = 120;
/** Names that Windows keeps for devices, with or without an ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|[. ])/i;

/** A file name from outside text: letters, digits and `-_ `, no leading or trailing dot or blank, at most 120 characters. */
export function safeFileName(text: string, extension: string, fallback = 'report'): string {
  const room = LONGEST - extension.length - 1;
  const name = plainText(text)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, '-')
    .replace(/^[-\s]+/u, '');
  const cut = [...name]
    .slice(0, room)
    .join('')
    .slice(0, room)
    .replace(/[-\s]+$/u, '')
    .replace(/[\ud800-\udbff]$/, '');
  const safe = cut === '' ? fallback : RESERVED.test(cut) ? `${fallback}-${cut}` : cut;
  return `${safe.slice(0, room)}.${extension}`;
}
