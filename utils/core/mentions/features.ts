import type { Section, SectionKind } from '../sections/section';
import type { Word } from '../vocabulary/words';
import type { Line, Unit } from './lines';
import type { FoundName } from './names';

/**
 * What the tagger sees of a unit: a row of hashed features. Every feature is a template with one to three values
 * ("the word before, and its shape"), mixed into 22 bits with integer arithmetic, so that Node and browsers agree.
 *
 * The templates are those that paid on SkillSpan's training part; dropping any group costs .005 to .03 F1.
 */
export const KEY_BITS = 22;

/** What a posting tells about its own words; gathered before its lines are tagged. */
export interface PostingStatistics {
  /** How often each word stands in the posting. */
  readonly counts: ReadonlyMap<string, number>;
  /** Words written with a capital where grammar asks for none. */
  readonly capitalised: ReadonlySet<string>;
}

export function statisticsOf(lines: readonly Line[]): PostingStatistics {
  const counts = new Map<string, number>();
  const capitalised = new Set<string>();
  for (const { units } of lines) {
    units.forEach((unit, i) => {
      counts.set(unit.key, (counts.get(unit.key) ?? 0) + 1);
      if (i > 0 && unit.text !== unit.key) capitalised.add(unit.key);
    });
  }
  return { counts, capitalised };
}

const SECTION_KINDS: readonly SectionKind[] = [
  'required',
  'preferred',
  'responsibilities',
  'stack',
  'about_role',
  'about_company',
  'benefits',
  'salary',
  'education',
  'languages',
  'certificates',
  'application',
  'eeo_legal',
  'related',
  'other',
];

/** Words that lead up to a skill, or close what does. */
const TRIGGERS = new Set(
  `in of with using on like as for including to e.g such knowledge experience and or the a an our your`.split(
    ' ',
  ),
);

const EDGE = 0x51ed270b;

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 0x9e37, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ c;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return (h ^ (h >>> 15)) >>> (32 - KEY_BITS);
}

/** Letters as X, x, 0, runs squeezed to two: `Node.js` is `Xxx.xx`. */
function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (let i = 0; i < text.length && shape.length < 10; i++) {
    const char = text.charAt(i);
    const kind =
      char >= '0' && char <= '9'
        ? '0'
        : char !== char.toLowerCase()
          ? 'X'
          : char !== char.toUpperCase()
            ? 'x'
            : char;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return shape;
}

/** 0 a mark or number, 1 lower case, 2 Capital, 3 CAPITALS, 4 miXed. */
function caseOf(unit: Unit): number {
  const { text, key } = unit;
  if (text === key) return text === text.toUpperCase() ? 0 : 1;
  if (text === text.toUpperCase()) return text.length === 1 ? 2 : 3;
  return text.charAt(0) !== key.charAt(0) && text.slice(1) === key.slice(1) ? 2 : 4;
}

const bucket = (n: number): number => (n <= 4 ? n : n <= 7 ? 5 : n <= 12 ? 6 : n <= 25 ? 7 : 8);

/** The features of each line in turn; lines without a unit have none. */
export function* featuresOfLines(
  lines: readonly Line[],
  sections: readonly Section[],
): Generator<Int32Array> {
  const statistics = statisticsOf(lines);
  let previous: Line | null = null;
  for (const line of lines) {
    const heading = sections[line.section]?.heading?.toLowerCase() ?? '';
    yield featuresOf(line, statistics, previous, heading);
    previous = line;
  }
}

/** Features per unit; a row of the result is this long. */
export const WIDTH = 58;

/**
 * The features of a line's units, `WIDTH` a unit, each below 2^22.
 *
 * @param previous  the line before, for what it says about this one
 * @param heading   text of the heading this line stands under, lower case
 */
export function featuresOf(
  line: Line,
  statistics: PostingStatistics,
  previous: Line | null,
  heading: string,
): Int32Array {
  const { units } = line;
  const n = units.length;
  const features = new Int32Array(n * WIDTH);
  const words = units.map((unit) => hashOf(unit.key));
  const shapes = units.map((unit) => hashOf(shapeOf(unit.text)));
  const cases = units.map(caseOf);
  const { tags, categories, skills } = nameTags(line);
  const capitals = cases.filter((one) => one >= 2).length;
  const share = n === 0 ? 0 : Math.floor((4 * capitals) / n);
  const density = n === 0 ? 0 : bucket(Math.ceil((10 * line.names.length) / n));
  const section = SECTION_KINDS.indexOf(line.sectionKind);
  const length = bucket(n);
  const end = hashOf(units[n - 1]?.text ?? '');
  const first = words[0] ?? EDGE;
  const last = words[n - 1] ?? EDGE;
  const before =
    previous !== null && previous.units.length <= 6
      ? hashOf(previous.units.map((u) => u.key).join(' '))
      : EDGE;
  const under = hashOf(heading);
  const form = (line.item ? 2 : 0) + (line.kind === 'heading' ? 1 : 0) + (line.kind === 'title' ? 4 : 0);
  const capitalRun = runLengths(cases);
  let trigger = EDGE;
  let distance = 0;
  for (let i = 0; i < n; i++) {
    const unit = units[i] as Unit;
    const w = words[i] as number;
    const s = shapes[i] as number;
    const c = cases[i] as number;
    const v = tags[i] as number;
    const w1 = words[i - 1] ?? EDGE;
    const w2 = words[i + 1] ?? EDGE;
    const w0 = words[i - 2] ?? EDGE;
    const w3 = words[i + 2] ?? EDGE;
    const s1 = shapes[i - 1] ?? EDGE;
    const s2 = shapes[i + 1] ?? EDGE;
    const c1 = cases[i - 1] ?? 5;
    const c2 = cases[i + 1] ?? 5;
    const v1 = tags[i - 1] ?? 99;
    const v2 = tags[i + 1] ?? 99;
    const { key } = unit;
    const run = capitalRun[i] as number;
    const count = bucket(statistics.counts.get(key) ?? 0);
    const seen = statistics.capitalised.has(key) ? 1 : 0;
    const near = nearNames(tags, i);
    const place = (i === 0 ? 1 : 0) + (i === n - 1 ? 2 : 0);
    const cut = (unit.cut ? 1 : 0) + (units[i + 1]?.cut ? 2 : 0);
    const row = [
      mix(1, w),
      mix(2, s),
      mix(3, place, c),
      mix(4, hashOf(key.slice(0, 2))),
      mix(5, hashOf(key.slice(0, 3))),
      mix(6, hashOf(key.slice(0, 4))),
      mix(7, hashOf(key.slice(-2))),
      mix(8, hashOf(key.slice(-3))),
      mix(9, hashOf(key.slice(-4))),
      mix(10, w1),
      mix(11, w2),
      mix(12, w0),
      mix(13, w3),
      mix(14, s1),
      mix(15, s2),
      mix(16, w1, w),
      mix(17, w, w2),
      mix(18, w1, w2),
      mix(19, s1, s),
      mix(20, s, s2),
      mix(21, w1, s),
      mix(22, w2, s),
      mix(23, v),
      mix(24, v, categories[i]),
      mix(25, v, v1),
      mix(26, v, v2),
      mix(27, v, s),
      mix(28, v, w1),
      mix(29, v, w2),
      mix(30, v, skills[i]),
      mix(31, c, share),
      mix(32, c, c1),
      mix(33, c, c2),
      mix(34, c, c1, c2),
      mix(35, form, c),
      mix(36, length, c),
      mix(37, before),
      mix(38, before, v),
      mix(39, under, v),
      mix(40, end),
      mix(41, first),
      mix(42, first, c),
      mix(43, last),
      mix(44, section, v),
      mix(45, section, c),
      mix(46, count, c),
      mix(47, seen, c),
      mix(48, density, v),
      mix(49, run, v),
      mix(50, run, c),
      mix(51, near, c),
      mix(52, near, v),
      mix(53, trigger, c),
      mix(54, trigger, Math.min(distance, 5)),
      mix(55, trigger, v),
      mix(56, trigger, Math.min(distance, 5), c),
      mix(57, cut, v),
      mix(58, section, share, form),
    ];
    features.set(row, i * WIDTH);
    if (TRIGGERS.has(key)) {
      trigger = w;
      distance = 0;
    }
    distance++;
  }
  return features;
}

/**
 * Per unit: where in a name of the vocabulary it stands, with how sure the name looks; its category and skill.
 * Tags: 0 outside, 1 to 4 begin, inside, end, single, 5 a part of a longer unit; +8 risky; +16 or +32 by {@link agreement}.
 */
function nameTags({ units, words, names }: Line): { tags: number[]; categories: number[]; skills: number[] } {
  const tags = units.map(() => 0);
  const categories = units.map(() => 0);
  const skills = units.map(() => 0);
  let at = 0;
  for (const found of names) {
    const { from, to, name } = found;
    while (at < units.length && (units[at]?.to ?? 0) <= from) at++;
    const skill = name.skills[0];
    const sure = (name.risky ? 8 : 0) + 16 * agreement(found, words);
    for (let i = at; i < units.length; i++) {
      const unit = units[i];
      if (unit === undefined || unit.from >= to) break;
      const begins = unit.from === from;
      const ends = unit.to === to;
      const part = unit.from < from || unit.to > to;
      tags[i] = (part ? 5 : begins && ends ? 4 : begins ? 1 : ends ? 3 : 2) + sure;
      categories[i] = hashOf(skill?.category ?? '');
      skills[i] = hashOf(skill?.id ?? '');
    }
  }
  return { tags, categories, skills };
}

/** How a name is written against the table: 0 the same or the table has it in lower case, 1 without its capitals, 2 with more. */
function agreement({ from, name }: FoundName, words: readonly Word[]): number {
  const written = words[from]?.text ?? '';
  if (name.text.startsWith(written)) return 0;
  return written === written.toLowerCase() ? 1 : 2;
}

function nearNames(tags: readonly number[], at: number): number {
  let near = 0;
  for (let i = Math.max(0, at - 3); i <= at + 3 && i < tags.length; i++)
    if (i !== at && tags[i] !== 0) near++;
  return near;
}

/** For each unit the length of the run of capitalised units it stands in, at most 4; 0 outside. */
function runLengths(cases: readonly number[]): number[] {
  const runs: number[] = new Array(cases.length).fill(0);
  for (let i = 0; i < cases.length; ) {
    let end = i;
    while (end < cases.length && (cases[end] ?? 0) >= 2) end++;
    for (let k = i; k < end; k++) runs[k] = Math.min(end - i, 4);
    i = Math.max(end, i + 1);
  }
  return runs;
}
