import type { HeadingTable } from './heading-table';
import type { PhraseHit } from './phrases';
import type { SectionKind } from './section';
import type { Word } from './words';

/** A heading inside a line: `start` to `end` is its text, without the colon. */
export interface InlineHeading {
  readonly kind: SectionKind;
  readonly start: number;
  readonly end: number;
}

/** A word before that makes the phrase part of a sentence: "according to the Requirements". */
const NO_HEADING_AFTER = new Set(
  'a an the our your their its this that these and or of for to with in on at by from as all any both into per no more most very'.split(
    ' ',
  ),
);

/**
 * Headings that a page ran into its text ("… on time Qualifications and Skills Experience building …"): a listed
 * phrase with a capital, followed by a colon, a bullet or another capital.
 *
 * @param isInFields  whether the text before is a run of board fields ("Role: … Company size: …"), in which a listed
 *   phrase needs no more than its capital
 */
export function inlineHeadings(
  text: string,
  words: readonly Word[],
  table: HeadingTable,
  isInFields: boolean,
): InlineHeading[] {
  const found: InlineHeading[] = [];
  let inFields = isInFields;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (!word.isWord || !isCapital(text, word)) continue;
    const hit = table.exact.longestAt(words, at);
    if (hit === null || !standsAlone(text, words, hit, table, inFields)) continue;
    const end = (words[hit.to - 1] as Word).end;
    found.push({ kind: hit.value, start: word.start, end });
    inFields = hit.value === 'other' || (inFields && hit.value === 'stack');
    at = hit.to - 1;
  }
  return found;
}

function standsAlone(
  text: string,
  words: readonly Word[],
  hit: PhraseHit<SectionKind>,
  table: HeadingTable,
  inFields: boolean,
): boolean {
  const before = words[hit.from - 1];
  const next = words[hit.to];
  const isOneWord = hit.to - hit.from === 1;
  const isAfterCapital = before?.isWord === true && isCapital(text, before);
  if (before?.isWord && NO_HEADING_AFTER.has(before.value)) return false;
  if (next?.value === ':') return inFields || !(isOneWord && isAfterCapital);
  if (!isOneWord && isFollowedByColon(text, words, hit.to)) return true;
  if (hit.value === 'other' || next === undefined) return false;
  if (inFields) return hit.value === 'stack' || hit.value === 'about_role';
  if (/^[•·▪*\u0095\p{Co}]$/u.test(next.value)) return true;
  if (!isCapital(text, next) && next.value !== '<') return false;
  const isOwnPhrase = hit.to - hit.from > 2 || ADDRESSING.has((words[hit.from] as Word).value);
  if (isAfterCapital && !isOwnPhrase) return false;
  if (table.start.longestAt(words, hit.from) !== null) return false;
  return !isOneWord || OPENS_ALONE.has((words[hit.from] as Word).value);
}

/** "Nice to have *experience*:": a few more words before the colon. */
function isFollowedByColon(text: string, words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const word = words[at];
    if (word?.value === ':') return true;
    if (word === undefined || !word.isWord || isCapital(text, word)) return false;
  }
  return false;
}

function isCapital(text: string, word: Word): boolean {
  return /\p{Lu}/u.test(text[word.start] ?? '');
}

/** First words that no name before them takes in: "… with Docker *Your* profile …", but not "Product Requirements". */
const ADDRESSING = new Set(
  'your our what who why how nice you deine ihre unser unsere was wir vos votre nos nous qué tu tus wat jouw onze wij'.split(
    ' ',
  ),
);

/** Single words that open a section even without a colon. */
const OPENS_ALONE = new Set(
  'requirements responsibilities qualifications benefits contact anforderungen aufgaben requisitos funciones'.split(
    ' ',
  ),
);
