import { foldedKey } from './plurals';
import type { Name, SkillKind, VocabularySkill } from './vocabulary';
import { hashOf, wordsOf } from './words';

/**
 * The packed table that ships: every name on a line, in order of {@link stemOf} its first word, so that a look-up is a
 * search by halves and reading the table is one split.
 *
 * - `name⇥=cID`: the label of a skill; `c` indexes `categories` (base 36, two digits), ID is left out where it is the
 *   slug of the label;
 * - `name⇥123`: another name of the skill whose label is on line 123 (base 36);
 * - `name⇥de123`: the same, for texts in that language.
 *
 * `~` before a name marks it risky. `senses` lists the names of several skills, `name⇥id,id` a line, lower case, first
 * sense first.
 */
export interface PackedTable {
  readonly names: string;
  readonly categories: readonly string[];
  readonly senses: string;
}

/** The table, ready to look up. */
export interface NameTable {
  skillOf(id: string): VocabularySkill | undefined;
  namesFrom(word: string, hash?: number): readonly Name[];
}

const KINDS: Readonly<Record<string, SkillKind>> = {
  certificate: 'certificate',
  'human-language': 'language',
  soft: 'soft',
};

/** Look-ups remembered, with and without a name found; a reader that sees many postings must not grow without end. */
const MOST_REMEMBERED = 20_000;

/** Places for the latest look-ups, a power of two. */
const LATELY = 4096;

/** Reads the packed table. Ready within 10 ms: names are cut into words when a text holds their first word. */
export function readNameTable(packed: PackedTable): NameTable {
  return new SortedNames(packed);
}

/** The id of a label for which the table names none. */
export function slugOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The words a name is found by: plurals are folded where there are several, a lone word has to stand as it is. */
export function nameWords(name: string): readonly string[] {
  const words = wordsOf(name);
  return words.map(words.length === 1 ? (word) => word.key : foldedKey);
}

class SortedNames implements NameTable {
  readonly #lines: readonly string[];
  readonly #categories: readonly string[];
  readonly #senses: ReadonlyMap<string, readonly string[]>;
  readonly #stems: string[];
  readonly #skills = new Map<number, VocabularySkill>();
  /** Those skills that were asked for or named so far; all of them once {@link #isWhole}. */
  readonly #byId = new Map<string, VocabularySkill>();
  #isWhole = false;
  readonly #made = new Map<string, readonly Name[]>();
  /** The last look-ups by the hash of the word: most words stand in a posting more than once. */
  readonly #lately: { readonly word: string; readonly names: readonly Name[] }[] = new Array(LATELY);

  constructor(packed: PackedTable) {
    this.#lines = packed.names.split('\n');
    this.#stems = new Array(this.#lines.length);
    this.#categories = packed.categories;
    this.#senses = new Map(
      packed.senses.split('\n').map((line) => {
        const [name = '', ids = ''] = line.split('\t');
        return [name, ids.split(',')];
      }),
    );
  }

  skillOf(id: string): VocabularySkill | undefined {
    return this.#byId.get(id) ?? this.#all().get(id);
  }

  namesFrom(word: string, hash = hashOf(word)): readonly Name[] {
    const place = hash & (LATELY - 1);
    const last = this.#lately[place];
    if (last !== undefined && last.word === word) return last.names;
    const names = this.#made.get(word) ?? this.#find(word);
    this.#lately[place] = { word, names };
    return names;
  }

  #find(word: string): readonly Name[] {
    const stem = stemOf(word);
    const from = this.#firstLineOf(stem);
    let to = from;
    while (to < this.#lines.length && this.#stemAt(to) === stem) to++;
    const names = this.#makeNames(from, to).filter((name) => name.words[0] === word);
    if (this.#made.size >= MOST_REMEMBERED) this.#made.clear();
    this.#made.set(word, names);
    return names;
  }

  #all(): ReadonlyMap<string, VocabularySkill> {
    if (!this.#isWhole) {
      this.#lines.forEach((line, i) => {
        if (line.includes('\t=')) this.#skillAt(i);
      });
      this.#isWhole = true;
    }
    return this.#byId;
  }

  /** The skill whose label stands on this line. */
  #skillAt(line: number): VocabularySkill {
    const known = this.#skills.get(line);
    if (known !== undefined) return known;
    const [marked = '', rest = ''] = (this.#lines[line] ?? '').split('\t=');
    const label = marked.replace('~', '');
    const category = this.#categories[Number.parseInt(rest.slice(0, 2), 36)] ?? '';
    const skill = { id: rest.slice(2) || slugOf(label), label, kind: KINDS[category] ?? 'skill', category };
    this.#skills.set(line, skill);
    this.#byId.set(skill.id, skill);
    return skill;
  }

  #firstLineOf(stem: string): number {
    let low = 0;
    for (let high = this.#lines.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#stemAt(middle) < stem) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #stemAt(line: number): string {
    this.#stems[line] ??= stemOf((this.#lines[line] ?? '').replace('~', ''));
    return this.#stems[line] ?? '';
  }

  /** A name of several skills becomes one, with its senses in their declared order. */
  #makeNames(from: number, to: number): Name[] {
    const names = new Map<string, Name>();
    for (let line = from; line < to; line++) {
      const [marked = '', target = ''] = (this.#lines[line] ?? '').split('\t');
      const risky = marked.startsWith('~');
      const text = risky ? marked.slice(1) : marked;
      const language = /^[a-z]{2}(?=[0-9a-z]{4})/.exec(target)?.[0] ?? null;
      const skill = this.#skillAt(
        target.startsWith('=') ? line : Number.parseInt(language === null ? target : target.slice(2), 36),
      );
      const words = nameWords(text);
      const key = `${words.join(' ')}\t${language ?? ''}`;
      const same = names.get(key);
      if (same === undefined) names.set(key, { text, words, skills: [skill], risky, language });
      else if (!same.skills.includes(skill)) {
        const order = this.#senses.get(text.toLowerCase()) ?? [];
        const skills = [...same.skills, skill].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
        names.set(key, { ...same, skills, risky: same.risky || risky });
      }
    }
    return [...names.values()].sort((a, b) => b.words.length - a.words.length);
  }
}

/**
 * Under what a name or a word is filed: the letters and digits it begins with (else its first character) without the endings that a plural could have
 * made. Coarse on purpose: what packs the table has to agree with it in one line.
 */
function stemOf(name: string): string {
  const lower = name.normalize('NFKC').toLowerCase();
  const run = /^[\p{L}\p{N}]+/u.exec(lower)?.[0] ?? lower.charAt(0);
  return run.replace(/(?:ies|y|s)+$/, '');
}
