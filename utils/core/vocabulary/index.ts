import { type NameTable, readNameTable } from './name-table';
import { foldedKey } from './plurals';
import type { Name, Vocabulary, VocabularySkill } from './vocabulary';
import { TABLE } from './vocabulary.generated';
import { wordsOf } from './words';

let loaded: Vocabulary | null = null;

/** The vocabulary that ships, ready to look up; read once. */
export function loadVocabulary(): Vocabulary {
  loaded ??= vocabularyOf(readNameTable(TABLE));
  return loaded;
}

/** A vocabulary over a table of names. */
export function vocabularyOf(table: NameTable): Vocabulary {
  return {
    get: (id) => table.skillOf(id),
    namesFrom: (word, hash, next) => table.namesFrom(word, hash, next),
    resolve: (name) => {
      for (const spelling of spellings(name)) {
        const skill = lookUp(table, spelling);
        if (skill !== null) return skill;
      }
      return null;
    },
  };
}

/** Ways to read a name that was typed into a form, most literal first. */
function spellings(name: string): string[] {
  const plain = name.trim();
  const bare = plain.replace(/\s*[([][^()[\]]*[)\]]/g, '').trim();
  const note = /\(([^()]+)\)/.exec(plain)?.[1] ?? '';
  return [
    plain,
    bare,
    bare.replace(/[\s,]+v?\d+(?:\.\d+)*$/, ''),
    bare.replace(/[\s-]+(?:programming|language|framework|software|skills?)$/i, ''),
    note,
    bare.split('/')[0] ?? '',
  ];
}

/** The first declared sense of a name that has these words and no others; names of any language before those of one. */
function lookUp(table: NameTable, name: string): VocabularySkill | null {
  const words = wordsOf(name);
  const folded = words.map(foldedKey);
  const [first] = folded;
  if (first === undefined) return null;
  if (words.length > 1) return firstSense(table.namesFrom(first), folded);
  for (const word of [words[0]?.key ?? first, first, `${first}s`]) {
    const skill = firstSense(table.namesFrom(word), [word]);
    if (skill !== null) return skill;
  }
  return null;
}

function firstSense(names: readonly Name[], words: readonly string[]): VocabularySkill | null {
  const wanted = words.join(' ');
  const same = names.filter((name) => name.words.join(' ') === wanted);
  return (same.find((name) => name.language === null) ?? same[0])?.skills[0] ?? null;
}
