import { SECTION_KINDS, type Section } from '../sections/section';
import { hashOf, withCode } from '../vocabulary/words';
import type { Line, Unit } from './lines';
import { nameTags, nearNames } from './name-tags';
import { caseOf, shapeHash } from './unit-looks';

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

/** Words that lead up to a skill, or close what does. */
const TRIGGERS = new Set(
  `in of with using on like as for including to e.g such knowledge experience and or the a an our your`.split(
    ' ',
  ),
);

const EDGE = 0x51ed270b;

function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 0x9e37, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ c;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return (h ^ (h >>> 15)) >>> (32 - KEY_BITS);
}

const bucket = (n: number): number => (n <= 4 ? n : n <= 7 ? 5 : n <= 12 ? 6 : n <= 25 ? 7 : 8);

/**
 * What writes the features of a line, told by its place among all, `WIDTH` a unit. The row is written over when the next
 * is asked for.
 */
export function featuresOfLines(
  lines: readonly Line[],
  sections: readonly Section[],
): (at: number) => Int32Array {
  const statistics = statisticsOf(lines);
  const row = new Int32Array(WIDTH * Math.max(0, ...lines.map(({ units }) => units.length)));
  return (at) => {
    const line = lines[at] as Line;
    const heading = sections[line.section]?.heading?.toLowerCase() ?? '';
    writeFeatures(row, line, statistics, lines[at - 1] ?? null, heading);
    return row;
  };
}

/** Features per unit; a row of the result is this long. */
export const WIDTH = 58;

/**
 * Writes the features of a line's units, each below 2^22.
 *
 * @param previous  the line before, for what it says about this one
 * @param heading   text of the heading this line stands under, lower case
 */
function writeFeatures(
  features: Int32Array,
  line: Line,
  statistics: PostingStatistics,
  previous: Line | null,
  heading: string,
): void {
  const { units } = line;
  const n = units.length;
  const words = units.map((unit) => unit.hash);
  const shapes = units.map((unit) => shapeHash(unit.text));
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
    let at = i * WIDTH;
    features[at++] = mix(1, w);
    features[at++] = mix(2, s);
    features[at++] = mix(3, place, c);
    const two = hashOf(key, 0, Math.min(2, key.length));
    const three = key.length > 2 ? withCode(two, key.charCodeAt(2)) : two;
    const four = key.length > 3 ? withCode(three, key.charCodeAt(3)) : three;
    features[at++] = mix(4, two);
    features[at++] = mix(5, three);
    features[at++] = mix(6, four);
    features[at++] = mix(7, hashOf(key, Math.max(0, key.length - 2)));
    features[at++] = mix(8, hashOf(key, Math.max(0, key.length - 3)));
    features[at++] = mix(9, hashOf(key, Math.max(0, key.length - 4)));
    features[at++] = mix(10, w1);
    features[at++] = mix(11, w2);
    features[at++] = mix(12, w0);
    features[at++] = mix(13, w3);
    features[at++] = mix(14, s1);
    features[at++] = mix(15, s2);
    features[at++] = mix(16, w1, w);
    features[at++] = mix(17, w, w2);
    features[at++] = mix(18, w1, w2);
    features[at++] = mix(19, s1, s);
    features[at++] = mix(20, s, s2);
    features[at++] = mix(21, w1, s);
    features[at++] = mix(22, w2, s);
    features[at++] = mix(23, v);
    features[at++] = mix(24, v, categories[i]);
    features[at++] = mix(25, v, v1);
    features[at++] = mix(26, v, v2);
    features[at++] = mix(27, v, s);
    features[at++] = mix(28, v, w1);
    features[at++] = mix(29, v, w2);
    features[at++] = mix(30, v, skills[i]);
    features[at++] = mix(31, c, share);
    features[at++] = mix(32, c, c1);
    features[at++] = mix(33, c, c2);
    features[at++] = mix(34, c, c1, c2);
    features[at++] = mix(35, form, c);
    features[at++] = mix(36, length, c);
    features[at++] = mix(37, before);
    features[at++] = mix(38, before, v);
    features[at++] = mix(39, under, v);
    features[at++] = mix(40, end);
    features[at++] = mix(41, first);
    features[at++] = mix(42, first, c);
    features[at++] = mix(43, last);
    features[at++] = mix(44, section, v);
    features[at++] = mix(45, section, c);
    features[at++] = mix(46, count, c);
    features[at++] = mix(47, seen, c);
    features[at++] = mix(48, density, v);
    features[at++] = mix(49, run, v);
    features[at++] = mix(50, run, c);
    features[at++] = mix(51, near, c);
    features[at++] = mix(52, near, v);
    features[at++] = mix(53, trigger, c);
    features[at++] = mix(54, trigger, Math.min(distance, 5));
    features[at++] = mix(55, trigger, v);
    features[at++] = mix(56, trigger, Math.min(distance, 5), c);
    features[at++] = mix(57, cut, v);
    features[at++] = mix(58, section, share, form);
    if (TRIGGERS.has(key)) {
      trigger = w;
      distance = 0;
    }
    distance++;
  }
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
