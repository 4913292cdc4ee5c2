import { FUNCTION_WORDS } from './function-words';

/** Shorter texts are too often told wrong. In characters. */
const SHORTEST = 60;
/** The language is plain after this much. */
const SAMPLE = 4_000;
/** Least score of a language: a word of its own, or several that it shares with others. */
const LEAST = 1;
/** Share of a text's letters that a writing needs: a Japanese posting is half Latin names. */
const WRITING_SHARE = 0.2;

/** Letters beyond Latin ones with all their accents. */
const OTHER_WRITING = /[\u0370-\u1dff\u3040-\ud7ff]/;
/** Writings that tell the language; the first that is there decides. */
const WRITINGS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{sc=Hira}\p{sc=Kana}]/gu],
  ['ko', /\p{sc=Hang}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ru', /\p{sc=Cyrl}/gu],
  ['el', /\p{sc=Grek}/gu],
  ['he', /\p{sc=Hebr}/gu],
  ['ar', /\p{sc=Arab}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['hi', /\p{sc=Deva}/gu],
  ['bn', /\p{sc=Beng}/gu],
];
/** Letters that another language of the same writing needs in every other line. */
const TOLD_APART: Readonly<Record<string, readonly [language: string, letters: RegExp]>> = {
  ru: ['uk', /[іїєґ]/iu],
  ar: ['fa', /[پچژگ]/u],
};

/**
 * The ISO 639-1 code of the language a text is written in; null when it can't be told. By its writing, and within the
 * Latin one by its function words (Grefenstette 1995, "Comparing two language identification schemes").
 */
export function languageOf(text: string): string | null {
  if (text.length < SHORTEST) return null;
  const sample = text.slice(0, SAMPLE);
  return (OTHER_WRITING.test(sample) ? byWriting(sample) : null) ?? byWords(sample);
}

function byWriting(text: string): string | null {
  const least = countOf(text, /\p{L}/gu) * WRITING_SHARE;
  const [language] = WRITINGS.find(([, letters]) => countOf(text, letters) >= least) ?? [];
  if (language === undefined) return null;
  const [other, letters] = TOLD_APART[language] ?? [];
  return other !== undefined && letters?.test(text) ? other : language;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Each function word counts for its languages, the less the more of them share it. */
function byWords(text: string): string | null {
  const scores = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const languages = languagesByWord().get(word) ?? [];
    for (const language of languages)
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  const [best] = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best !== undefined && best[1] >= LEAST ? best[0] : null;
}

let byWord: ReadonlyMap<string, readonly string[]> | null = null;

/** Made on first use: most of what a reader costs is what it makes before it is asked anything. */
function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  byWord ??= invert(FUNCTION_WORDS);
  return byWord;
}

function invert(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(table)) {
    for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}
