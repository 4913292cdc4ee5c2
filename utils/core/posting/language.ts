import { detect } from 'tinyld/light';

/** Shorter texts are too often told wrong. */
const SHORTEST = 60;
/** The language is plain after this much. */
const SAMPLE = 4_000;

/** The ISO 639-1 code of the language a text is written in (tinyld, trigram statistics); null when it can't be told. */
export function languageOf(text: string): string | null {
  if (text.length < SHORTEST) return null;
  const code = detect(text.slice(0, SAMPLE));
  return code === '' ? null : code;
}
