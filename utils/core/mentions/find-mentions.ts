import type { PostingText } from '../posting/posting';
import type { Section } from '../sections/section';
import type { Dictionary } from '../vocabulary/dictionary';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { fieldShares } from './context';
import WEIGHTS from './data/weights.json';
import { featuresOfLines } from './features';
import { senseOf } from './judge';
import { type Line, linesOf, PIECE_LENGTH } from './lines';
import type { Mention } from './mention';
import { type Span, spansOf, unitsOfName } from './spans';
import { type PackedWeights, readTagger, type Tagger } from './tagger';

let shipped: Tagger | null = null;

/** The tagger with the weights that ship; read once, when there is a posting. */
function shippedTagger(): Tagger {
  shipped ??= readTagger(WEIGHTS);
  return shipped;
}

/** Sections whose text asks for nothing. */
const SILENT: ReadonlySet<Section['kind']> = new Set([
  'about_company',
  'benefits',
  'salary',
  'eeo_legal',
  'related',
]);

/** Finds the spans of a posting that name skills. Yields between pieces of text of at most 2 kB. */
export function* findMentions(
  posting: PostingText,
  sections: readonly Section[],
  vocabulary: Vocabulary,
  _dictionary: Dictionary,
): Generator<void, Mention[]> {
  const stretches = yield* findStretches(posting, sections, vocabulary, shippedTagger());
  return stretches.flatMap(({ skillId, start, end, section }) =>
    skillId === null ? [] : [{ skillId, start, end, text: posting.posting.text.slice(start, end), section }],
  );
}

const SAFE = -1500;

export interface Stretch {
  readonly skillId: string | null;
  readonly start: number;
  readonly end: number;
  readonly section: number;
  readonly odds: number;
}

export function* findStretches(
  posting: PostingText,
  sections: readonly Section[],
  vocabulary: Vocabulary,
  tagger: Tagger,
): Generator<void, Stretch[]> {
  const lines: Line[] = [];
  let read = 0;
  for (const line of linesOf(posting, sections, vocabulary)) {
    lines.push(line);
    read += line.end - line.start;
    if (read < PIECE_LENGTH) continue;
    read = 0;
    yield;
  }
  const stretches: Stretch[] = [];
  const shares = fieldShares(lines);
  const features = featuresOfLines(lines, sections);
  for (const line of lines) {
    const row = features.next().value as Int32Array;
    if (line.units.length === 0) continue;
    const tagging = tagger.tag(
      row,
      Uint8Array.from(line.units, (unit) => (unit.cut ? 1 : 0)),
    );
    const spans = spansOf(tagging);
    const taken = new Set<Span>();
    for (const found of line.names) {
      const { from, to } = unitsOfName(line, found);
      const span = spans.find((one) => one.from < to && from < one.to);
      const odds = Math.max(...tagging.odds.subarray(from, to));
      const skill = found.name.risky ? senseOf({ line, found, shares }, odds) : found.name.skills[0];
      if (!skill) continue;
      if (span) {
        if (taken.has(span)) continue;
        taken.add(span);
        stretches.push(stretchOf(line, span, skill.id));
      } else if (SAFE < odds) stretches.push(stretchOf(line, { from, to, odds }, skill.id));
    }
    for (const span of spans) if (!taken.has(span)) stretches.push(stretchOf(line, span, null));
    read += line.end - line.start;
    if (read < PIECE_LENGTH) continue;
    read = 0;
    yield;
  }
  return stretches.sort((a, b) => a.start - b.start);
}

function stretchOf(line: Line, { from, to, odds }: Span, skillId: string | null): Stretch {
  return {
    skillId,
    start: line.units[from]?.start ?? 0,
    end: line.units[to - 1]?.end ?? 0,
    section: line.section,
    odds,
  };
}
