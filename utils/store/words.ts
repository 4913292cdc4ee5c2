import type { TaughtWord } from '../core/skills/teach';
import { act } from './act';
import type { WordMeaning, WordRow } from './records';
import type { Database } from './schema';

export const allWords = (db: Database): Promise<WordRow[]> => db.words.toArray();

/** Teaches what names mean, or forgets them. Names are kept in lower case. */
export function teachWords(
  db: Database,
  action: string,
  nowMs: number,
  names: readonly string[],
  meaning: WordMeaning | null,
): Promise<boolean> {
  const keys = [...new Set(names.map((name) => name.trim().toLowerCase()))].filter(Boolean);
  return act(db, action, 'words:teach', nowMs, async (writer) => {
    if (meaning === null) await writer.remove('words', keys);
    else
      await writer.put(
        'words',
        keys.map((name) => ({ name, meaning, atMs: nowMs })),
      );
    return true;
  });
}

/** The rows as the core applies them. */
export async function taughtWords(db: Database): Promise<TaughtWord[]> {
  return (await allWords(db)).map(({ name, meaning }) => ({ name, skill: skillOf(name, meaning) }));
}

function skillOf(name: string, meaning: WordMeaning): TaughtWord['skill'] {
  switch (meaning.is) {
    case 'not-a-skill':
      return null;
    case 'a-skill':
      return {
        id: `x:${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`,
        label: meaning.label,
        kind: 'skill',
        known: false,
      };
    case 'same-as':
      return { id: meaning.id, label: meaning.label, kind: meaning.kind, known: true };
  }
}
