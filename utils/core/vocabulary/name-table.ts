import { ANYTHING, goingOn, mayGoOn, stemOf } from './name-lines';
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
  namesFrom(word: string, hash?: number, next?: string | null): readonly Name[];
}

const KINDS: Readonly<Record<string, SkillKind>> = {
  certificate: 'certificate',
  'human-language': 'language',
  soft: 'soft',
};

/** Places for the latest look-ups, a power of two. */
const LATELY = 4096;

/** Where the names are that may begin with a word. */
interface Place {
  readonly word: string;
  /** Lines `from` to `to` of the table, exclusive. */
  readonly from: number;
  readonly to: number;
  /** Its names that were asked for, by how the text goes on. */
  readonly names: Map<number, readonly Name[]>;
}
const NONE: readonly Name[] = [];
const RISKY = '~';
const RISKY_MARK = RISKY.charCodeAt(0);

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
  readonly #table: string;
  /** Where each line starts, and where the table ends. */
  readonly #starts: readonly number[];
  readonly #categories: readonly string[];
  readonly #senses: ReadonlyMap<string, readonly string[]>;
  readonly #stems: string[];
  readonly #skills = new Map<number, VocabularySkill>();
  /** Those skills that were asked for or named so far; all of them once {@link #isWhole}. */
  readonly #byId = new Map<string, VocabularySkill>();
  #isWhole = false;
  /** The names of a line, once they are made. */
  readonly #names: Name[];
  /** The last look-ups by the hash of the word: most words stand in a posting more than once. */
  readonly #lately: Place[] = new Array(LATELY);

  constructor(packed: PackedTable) {
    this.#table = packed.names;
    this.#starts = lineStarts(packed.names);
    this.#stems = new Array(this.#count);
    this.#names = new Array(this.#count);
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
    const place = this.#placeOf(word, hash & (LATELY - 1));
    if (place.from === place.to) return NONE;
    const follow = next === undefined ? ANYTHING : goingOn(next);
    const known = place.names.get(follow);
    if (known !== undefined) return known;
    const names = this.#namesAt(place, follow);
    place.names.set(follow, names);
    return names;
  }

  #placeOf(word: string, at: number): Place {
    const last = this.#lately[at];
    if (last !== undefined && last.word === word) return last;
    const stem = stemOf(word);
    const from = this.#firstLineOf(stem);
    let to = from;
    while (to < this.#count && this.#stemAt(to) === stem) to++;
    const place = { word, from, to, names: new Map() };
    this.#lately[at] = place;
    return place;
  }

  get #count(): number {
    return this.#starts.length - 1;
  }

  #lineAt(line: number): string {
    return this.#table.slice(this.#starts[line], (this.#starts[line + 1] ?? 0) - 1);
  }

  #all(): ReadonlyMap<string, VocabularySkill> {
    if (!this.#isWhole) {
      for (let line = 0; line < this.#count; line++)
        if (this.#lineAt(line).includes('\t=')) this.#skillAt(line);
      this.#isWhole = true;
    }
    return this.#byId;
  }

  /** The skill whose label stands on this line. */
  #skillAt(line: number): VocabularySkill {
    const known = this.#skills.get(line);
    if (known !== undefined) return known;
    const [marked = '', rest = ''] = this.#lineAt(line).split('\t=');
    const label = marked.replace(RISKY, '');
    const category = this.#categories[Number.parseInt(rest.slice(0, 2), 36)] ?? '';
    const skill = { id: rest.slice(2) || slugOf(label), label, kind: KINDS[category] ?? 'skill', category };
    this.#skills.set(line, skill);
    this.#byId.set(skill.id, skill);
    return skill;
  }

  #firstLineOf(stem: string): number {
    let low = 0;
    for (let high = this.#count; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#stemAt(middle) < stem) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #stemAt(line: number): string {
    this.#stems[line] ??= stemOf(this.#lineAt(line).replace(RISKY, ''));
    return this.#stems[line] ?? '';
  }

  /** The names of a place that may go on so, longest first. A name of several skills becomes one. */
  #namesAt({ word, from, to }: Place, follow: number): Name[] {
    const names = new Map<string, Name>();
    for (let line = from; line < to; line++) {
      const start = this.#starts[line] ?? 0;
      const mark = this.#table.charCodeAt(start) === RISKY_MARK ? 1 : 0;
      if (!mayGoOn(this.#table, start + mark + word.length, follow)) continue;
      const name = this.#nameAt(line);
      if (name.words[0] !== word) continue;
      const key = `${name.words.join(' ')}\t${name.language ?? ''}`;
      const same = names.get(key);
      names.set(key, same === undefined ? name : this.#joined(same, name));
    }
    return [...names.values()].sort((a, b) => b.words.length - a.words.length);
  }

  /** The name on this line, for the one skill that the line gives. */
  #nameAt(line: number): Name {
    const known = this.#names[line];
    if (known !== undefined) return known;
    const [marked = '', target = ''] = this.#lineAt(line).split('\t');
    const risky = marked.startsWith(RISKY);
    const text = risky ? marked.slice(1) : marked;
    const language = /^[a-z]{2}(?=[0-9a-z]{4})/.exec(target)?.[0] ?? null;
    const skill = this.#skillAt(
      target.startsWith('=') ? line : Number.parseInt(language === null ? target : target.slice(2), 36),
    );
    const name = { text, words: nameWords(text), skills: [skill], risky, language };
    this.#names[line] = name;
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

/** Where each line of a text starts, and one more for where another would. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  starts.push(text.length + 1);
  return starts;
}
