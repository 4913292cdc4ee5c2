import type { PostingText } from '../posting/posting';
import type { Section } from '../sections/section';
import type { Dictionary } from '../vocabulary/dictionary';
import type { Vocabulary, VocabularySkill } from '../vocabulary/vocabulary';
import { blindSpots } from './blind-spots';
import { type Field, fieldShares } from './context';
import { isEmployer, wordsOfEmployer } from './employer';
import { featuresOfLines } from './features';
import { senseOf } from './judge';
import { contextOf } from './line-context';
import { type Line, linesOf, type Unit } from './lines';
import { leastOf, type Span, spansOf, unitsOfName } from './spans';
import type { Tagger, Tagging } from './tagger';
import { type TaughtVocabulary, teach } from './taught';

/** A stretch of text taken for knowledge: a name of the vocabulary, or a phrase the tagger found without one. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Index into the sections. */
  readonly section: number;
  /** Vocabulary id, or null for what the vocabulary lacks. */
  readonly skillId: string | null;
  /** The user gave the name. */
  readonly taught: boolean;
  /** The tagger's log odds, see `Tagging`. */
  readonly odds: number;
  readonly line: Line;
  /** Its units in the line, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface Wanted {
  /** Lines whose stretches are of interest; by default all. */
  readonly isHeard?: (line: Line) => boolean;
  /**
   * Names that the tagger holds less likely to be marked than this are passed over; by default none is, for the tagger
   * knows what is asked for and not what a word means.
   */
  readonly leastOdds?: number;
}

/**
 * Finds the stretches of a posting that name knowledge, in order, without overlap. Yields after each line.
 */
export function* findStretches(
  posting: PostingText,
  sections: readonly Section[],
  vocabulary: Vocabulary,
  dictionary: Dictionary,
  tagger: Tagger,
  { isHeard = () => true, leastOdds = Number.NEGATIVE_INFINITY }: Wanted = {},
): Generator<void, Stretch[]> {
  const taught = teach(vocabulary, dictionary);
  const lines: Line[] = [];
  for (const line of linesOf(posting, sections, taught.vocabulary)) {
    lines.push(line);
    yield;
  }
  const reader = {
    text: posting.posting.text,
    shares: fieldShares(lines),
    employer: wordsOfEmployer(posting.posting.company),
    taught,
    leastOdds,
  };
  const featuresAt = featuresOfLines(lines, sections);
  const stretches: Stretch[] = [];
  for (const [i, line] of lines.entries()) {
    yield;
    if (line.units.length === 0 || !isHeard(line)) continue;
    const tagging = tagger.tag(featuresAt(i), cutsOf(line.units));
    stretches.push(...readLine(line, [lines[i - 1], lines[i + 1]], tagging, reader));
  }
  return stretches;
}

function cutsOf(units: readonly Unit[]): Uint8Array {
  const cuts = new Uint8Array(units.length);
  for (let i = 0; i < units.length; i++) cuts[i] = units[i]?.cut ? 1 : 0;
  return cuts;
}

interface Reader {
  readonly text: string;
  readonly shares: ReadonlyMap<Field, number>;
  readonly employer: readonly string[];
  readonly taught: TaughtVocabulary;
  readonly leastOdds: number;
}

/** The lines above and below one. */
type Around = readonly (Line | undefined)[];

interface AcceptedName {
  readonly from: number;
  readonly to: number;
  readonly skill: VocabularySkill;
  readonly taught: boolean;
}

/**
 * Puts together what the vocabulary and the tagger say of a line. A stretch of the tagger with one name in it takes that
 * name's skill and keeps its own edges ("Agile methods"); with several it falls apart into the names; names outside
 * stand for themselves.
 */
function readLine(line: Line, around: Around, tagging: Tagging, reader: Reader): Stretch[] {
  const names = acceptedNames(line, around, tagging, reader);
  const stretches: Stretch[] = [];
  const add = ({ from, to }: { from: number; to: number }, name: AcceptedName | null): void => {
    const start = line.units[from]?.start ?? line.start;
    const end = line.units[to - 1]?.end ?? start;
    if (reader.taught.isRefused(reader.text.slice(start, end), name?.skill)) return;
    const odds = leastOf(tagging.odds, from, to);
    const skillId = name === null || name.skill.id === '' ? null : name.skill.id;
    stretches.push({
      start,
      end,
      section: line.section,
      skillId,
      taught: name?.taught ?? false,
      odds,
      line,
      from,
      to,
    });
  };
  const blind = blindSpots(reader.text.slice(line.start, line.end), line.start);
  const spans = spansOf(tagging).filter((span) => !touches(line, span, blind));
  const inSpans = namesBySpan(names, spans);
  spans.forEach((span, i) => {
    const inside = inSpans[i] ?? [];
    const [only] = inside;
    if (only === undefined) add(span, null);
    else if (inside.length === 1 && only.from >= span.from && only.to <= span.to) add(span, only);
    else for (const name of inside) add(name, name);
  });
  for (const name of inSpans[spans.length] ?? []) if (!touches(line, name, blind)) add(name, name);
  return stretches
    .sort((a, b) => a.start - b.start)
    .filter((one, i, all) => i === 0 || one.start >= (all[i - 1]?.end ?? 0));
}

function acceptedNames(line: Line, around: Around, tagging: Tagging, reader: Reader): AcceptedName[] {
  if (line.names.length === 0) return [];
  const context = contextOf(line, around, reader.text, reader.shares);
  const accepted: AcceptedName[] = [];
  line.names.forEach((found, at) => {
    const units = unitsOfName(line, found);
    const taught = reader.taught.isTaught(found.name);
    const odds = leastOf(tagging.odds, units.from, units.to);
    if (!taught && (odds < reader.leastOdds || isEmployer(line.words, found, reader.employer))) return;
    const skill = taught ? found.name.skills[0] : senseOf(context, at, odds);
    if (skill) accepted.push({ ...units, skill, taught });
  });
  return accepted;
}

type Units = Pick<Span, 'from' | 'to'>;
/** The names that each span overlaps first, and last those that none does. */
function namesBySpan(names: readonly AcceptedName[], spans: readonly Span[]): AcceptedName[][] {
  const grouped: AcceptedName[][] = Array.from({ length: spans.length + 1 }, () => []);
  let first = 0;
  for (const name of names) {
    while ((spans[first]?.to ?? Number.POSITIVE_INFINITY) <= name.from) first++;
    const isInside = (spans[first]?.from ?? Number.POSITIVE_INFINITY) < name.to;
    grouped[isInside ? first : spans.length]?.push(name);
  }
  return grouped;
}

function touches(
  line: Line,
  { from, to }: Units,
  ranges: readonly { start: number; end: number }[],
): boolean {
  const start = line.units[from]?.start ?? 0;
  const end = line.units[to - 1]?.end ?? 0;
  return ranges.some((range) => range.start < end && start < range.end);
}
