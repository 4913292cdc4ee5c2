import { ANYTHING, goingOn, mayGoOn, stemOf } from './name-lines';
import { foldedKey } from './plurals';
import type { Name, SkillKind, VocabularySkill } from './vocabulary';
import { hashOf, wordsOf } from './words';

/**
 * The packed table that ships: every name on a line, in order of {@link stemOf} its first word, so that a look-up is a
 * search by halves and the table needs no reading.
 *
 * - `name⇥=cID`: the label of a skill; `c` indexes `categories` (base 36, two digits), ID is left out where it is the
 *   slug of the label;
 * - `name⇥1234`: another name of the skill whose label stands at that place of the table (base 36);
 * - `name⇥de1234`: the same, for texts in that language.
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
  namesFrom(word: string, hash?: number, next?: string | null): readonly Name[];
}

const KINDS: Readonly<Record<string, SkillKind>> = {
  certificate: 'certificate',
  'human-language': 'language',
  soft: 'soft',
};

/** Words remembered, with and without a name; a reader that sees many postings must not grow without end. */
const MOST_REMEMBERED = 20_000;

/** Slots for the latest of them, a power of two. */
const LATELY = 4096;

/** Where the names are that may begin with a word. */
interface Start {
  readonly word: string;
  /** The lines of the table from one place to another. */
  readonly from: number;
  readonly to: number;
  /** Its names that were asked for, by how the text goes on. */
  readonly names: Map<number, readonly Name[]>;
}
const NONE: readonly Name[] = [];
/** Ways to go on that are kept for a word. */
const MOST_WAYS = 100;

const RISKY = '~';
const RISKY_MARK = RISKY.charCodeAt(0);

/** Takes the packed table as it lies: names are cut into words when a text may hold them. */
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

/** Places are those where a line of the table starts. */
class SortedNames implements NameTable {
  readonly #table: string;
  readonly #categories: readonly string[];
  readonly #senses: ReadonlyMap<string, readonly string[]>;
  readonly #stems = new Map<number, string>();
  readonly #skills = new Map<number, VocabularySkill>();
  /** Those skills that were asked for or named so far; all of them once {@link #isWhole}. */
  readonly #byId = new Map<string, VocabularySkill>();
  #isWhole = false;
  /** The names that were asked for so far. */
  readonly #names = new Map<number, Name>();
  readonly #remembered = new Map<string, Start>();
  /** The last of those by the hash of the word, which is known: most words stand in a posting more than once. */
  readonly #lately: Start[] = new Array(LATELY);

  constructor(packed: PackedTable) {
    this.#table = packed.names;
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

  namesFrom(word: string, hash = hashOf(word), next?: string | null): readonly Name[] {
    const start = this.#startOf(word, hash & (LATELY - 1));
    if (start.from === start.to) return NONE;
    const follow = next === undefined ? ANYTHING : goingOn(next);
    const known = start.names.get(follow);
    if (known !== undefined) return known;
    const names = this.#namesAt(start, follow);
    if (start.names.size >= MOST_WAYS) start.names.clear();
    start.names.set(follow, names);
    return names;
  }

  #startOf(word: string, slot: number): Start {
    const last = this.#lately[slot];
    if (last !== undefined && last.word === word) return last;
    const start = this.#remembered.get(word) ?? this.#searched(word);
    this.#lately[slot] = start;
    return start;
  }

  #searched(word: string): Start {
    const stem = stemOf(word);
    const from = this.#firstPlaceOf(stem);
    let to = from;
    while (to < this.#table.length && this.#stemAt(to) === stem) to = this.#after(to);
    const start = { word, from, to, names: new Map() };
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(word, start);
    return start;
  }

  #firstPlaceOf(stem: string): number {
    let low = 0;
    for (let high = this.#table.length; low < high; ) {
      const middle = this.#table.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
      if (this.#stemAt(middle) < stem) low = this.#after(middle);
      else high = middle;
    }
    return low;
  }

  /** The place after the line at one. */
  #after(place: number): number {
    return this.#table.indexOf('\n', place) + 1;
  }

  #lineAt(place: number): string {
    return this.#table.slice(place, this.#after(place) - 1);
  }

  #stemAt(place: number): string {
    const known = this.#stems.get(place);
    if (known !== undefined) return known;
    const stem = stemOf(this.#lineAt(place).replace(RISKY, ''));
    this.#stems.set(place, stem);
    return stem;
  }

  #all(): ReadonlyMap<string, VocabularySkill> {
    if (!this.#isWhole) {
      for (let place = 0; place < this.#table.length; place = this.#after(place))
        if (this.#lineAt(place).includes('\t=')) this.#skillAt(place);
      this.#isWhole = true;
    }
    return this.#byId;
  }

  /** The skill whose label stands there. */
  #skillAt(place: number): VocabularySkill {
    const known = this.#skills.get(place);
    if (known !== undefined) return known;
    const [marked = '', rest = ''] = this.#lineAt(place).split('\t=');
    const label = marked.replace(RISKY, '');
    const category = this.#categories[Number.parseInt(rest.slice(0, 2), 36)] ?? '';
    const skill = { id: rest.slice(2) || slugOf(label), label, kind: KINDS[category] ?? 'skill', category };
    this.#skills.set(place, skill);
    this.#byId.set(skill.id, skill);
    return skill;
  }

  /** The names of a start that may go on so, longest first. A name of several skills becomes one. */
  #namesAt({ word, from, to }: Start, follow: number): Name[] {
    const names = new Map<string, Name>();
    for (let place = from; place < to; place = this.#after(place)) {
      const mark = this.#table.charCodeAt(place) === RISKY_MARK ? 1 : 0;
      if (!mayGoOn(this.#table, place + mark + word.length, follow)) continue;
      const name = this.#nameAt(place);
      if (name.words[0] !== word) continue;
      const key = `${name.words.join(' ')}\t${name.language ?? ''}`;
      const same = names.get(key);
      names.set(key, same === undefined ? name : this.#joined(same, name));
    }
    return [...names.values()].sort((a, b) => b.words.length - a.words.length);
  }

  /** The name that stands there, for the one skill that its line gives. */
  #nameAt(place: number): Name {
    const known = this.#names.get(place);
    if (known !== undefined) return known;
    const [marked = '', target = ''] = this.#lineAt(place).split('\t');
    const risky = marked.startsWith(RISKY);
    const text = risky ? marked.slice(1) : marked;
    const language = /^[a-z]{2}(?=[0-9a-z]{4})/.exec(target)?.[0] ?? null;
    const skill = this.#skillAt(
      target.startsWith('=') ? place : Number.parseInt(language === null ? target : target.slice(2), 36),
    );
    const name = { text, words: nameWords(text), skills: [skill], risky, language };
    this.#names.set(place, name);
    return name;
  }

  /** One name with the senses of two, in the order that the table declares for its latest spelling. */
  #joined(one: Name, other: Name): Name {
    const [skill] = other.skills;
    if (skill === undefined || one.skills.includes(skill)) return one;
    const order = this.#senses.get(other.text.toLowerCase()) ?? [];
    const skills = [...one.skills, skill].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    return { ...one, skills, risky: one.risky || other.risky };
  }
}
