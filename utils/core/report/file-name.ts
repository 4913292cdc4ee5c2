import type { Dossier } from './dossier/dossier';
import { plainText } from './plain-text';
import { fill, type ReportWords } from './report-words';

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

/** `2026-11-25 Skill report Platform Engineer.html`: the day first, so that a folder of them is in order. */
export function reportFileName(dossier: Dossier, words: ReportWords, extension: string): string {
  const { today, postings } = dossier;
  const [only] = postings;
  const about =
    postings.length === 1
      ? (only?.reading.posting?.title ?? '')
      : fill(words.several, { n: postings.length });
  return safeFileName([today, words.title, about].filter(Boolean).join(' '), extension);
}
