import { type Word, wordsOf } from '../vocabulary/words';
import type { FoundName } from './names';

/** Words that end a company's name and are left out when people talk of it. */
const LEGAL_FORMS = new Set(
  'inc ltd llc gmbh ag se kg plc corp co company bv nv sa sas srl sl oy ab as aps limited group'.split(' '),
);

/** The words of the employer's name, lower case, without its legal form; empty when there is none. */
export function wordsOfEmployer(company: string | null): readonly string[] {
  const words = wordsOf(company ?? '')
    .filter((word) => word.wordy)
    .map((word) => word.key);
  while (words.length > 1 && LEGAL_FORMS.has(words[words.length - 1] ?? '')) words.pop();
  return words;
}

/**
 * Whether a found name is the employer, named: all of its words stand there, and the name is no more than that. A longer
 * name ("Oracle Database" at Oracle) is the skill.
 */
export function isEmployer(
  words: readonly Word[],
  { from, to }: FoundName,
  employer: readonly string[],
): boolean {
  if (employer.length === 0 || to - from > employer.length) return false;
  const offset = employer.findIndex((_, i) =>
    words.slice(from, to).every((word, k) => word.key === employer[i + k]),
  );
  if (offset < 0) return false;
  return employer.every((word, i) => words[from - offset + i]?.key === word);
}
