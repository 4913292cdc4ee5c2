/**
 * Skills of whole postings against what annotators marked.
 *
 *   npm run eval:extract -- GOLD.jsonl [--named VOCAB.json] [--weights FILE]
 *
 * `--weights` takes weights trained without the postings that are scored (`npm run train -- --train-only --out FILE`);
 * those that ship have seen them. The first figures are of every stretch taken for knowledge, as the annotators marked
 * it, phrases without a name included; those under `shown.` are of the skills that a reading shows.
 */
import { readFileSync } from 'node:fs';
import { ODDS_PER_NAT } from '../../utils/core/mentions/chain';
import { findMentions } from '../../utils/core/mentions/find-mentions';
import { findStretches } from '../../utils/core/mentions/find-stretches';
import { shippedTagger } from '../../utils/core/mentions/shipped-tagger';
import { type PackedWeights, readTagger } from '../../utils/core/mentions/tagger';
import { finish } from '../../utils/core/pipeline';
import { readText } from '../../utils/core/posting';
import type { PostingText } from '../../utils/core/posting/posting';
import { findSections } from '../../utils/core/sections/find-sections';
import type { Section } from '../../utils/core/sections/section';
import { loadVocabulary } from '../../utils/core/vocabulary';
import { EMPTY_DICTIONARY } from '../../utils/core/vocabulary/dictionary';
import { closeWith, evalArguments } from './figures';
import { type Gold, normalise, score } from './score.mjs';

const USAGE = 'npm run eval:extract -- GOLD.jsonl [--named VOCAB.json] [--weights FILE] [--min name=value]';
const { files, minimums, options } = evalArguments(USAGE, ['named', 'weights']);
const [file] = files;
if (file === undefined) {
  console.error(`Usage: ${USAGE}`);
  process.exit(2);
}

const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '');
/** Knowledge alone: the kind `skill` of the annotators is abilities and attitudes. */
const gold = lines
  .map((line) => JSON.parse(line) as Gold)
  .map((one) => ({ ...one, spans: one.spans.filter((span) => span[2] === 'knowledge') }));
const named = options.named === undefined ? null : namesOf(options.named);
const tagger =
  options.weights === undefined
    ? shippedTagger()
    : readTagger(JSON.parse(readFileSync(options.weights, 'utf8')) as PackedWeights);
const vocabulary = loadVocabulary();

function namesOf(path: string): ReadonlySet<string> {
  const { names } = JSON.parse(readFileSync(path, 'utf8')) as { names: string[] };
  return new Set(names.flatMap(normalise));
}

/** The annotators passed over names in passing (a stack, a title); a reading shows them as `mentioned`. */
const MARKED = -1 * ODDS_PER_NAT;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly skillId: string | null;
}

function predict(find: (text: string) => readonly Found[]) {
  return gold.map(({ id, text }) => ({
    id,
    skills: find(text).map(({ start, end, skillId }) => ({
      start,
      end,
      text: text.slice(start, end),
      kind: skillId !== null && vocabulary.get(skillId)?.kind === 'soft' ? 'skill' : 'knowledge',
    })),
  }));
}

type Find = (posting: PostingText, sections: readonly Section[]) => Generator<void, readonly Found[]>;

function reading(text: string, find: Find): readonly Found[] {
  const posting = readText(text, { lang: 'en' });
  return posting.kind === 'not-a-posting' ? [] : finish(find(posting, finish(findSections(posting))));
}

const stretches = predict((text) =>
  reading(text, (...read) =>
    findStretches(...read, vocabulary, EMPTY_DICTIONARY, tagger, { leastOdds: MARKED }),
  ),
);
const shown = predict((text) =>
  reading(text, (...read) => findMentions(...read, vocabulary, EMPTY_DICTIONARY, tagger)),
);

function figuresOf(predictions: typeof stretches, prefix: string): Record<string, number> {
  const { spans, docs, bad_offsets } = score(gold, predictions);
  const figures: Record<string, number> = {};
  if (named !== null)
    figures[`${prefix}named.f1`] = score(gold, predictions, { vocab: named }).docs?.strict.f1 ?? 0;
  figures[`${prefix}names.f1`] = docs?.strict.f1 ?? 0;
  figures[`${prefix}names.precision`] = docs?.strict.p ?? 0;
  figures[`${prefix}names.recall`] = docs?.strict.r ?? 0;
  figures[`${prefix}knowledge.strict.f1`] = spans.knowledge?.strict.f1 ?? 0;
  figures[`${prefix}knowledge.relaxed.f1`] = spans.knowledge?.relaxed.f1 ?? 0;
  figures[`${prefix}offsets.wrong`] = bad_offsets;
  return figures;
}

/** Names found in more postings than marked, and the other way round; the most frequent first. */
function printErrors(predictions: typeof stretches): void {
  const alarms = new Map<string, number>();
  const misses = new Map<string, number>();
  const count = (
    counts: Map<string, number>,
    names: ReadonlySet<string>,
    others: ReadonlySet<string>,
  ): void => {
    for (const name of names) if (!others.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  predictions.forEach(({ skills }, i) => {
    const predicted = new Set(
      skills.filter(({ kind }) => kind === 'knowledge').flatMap(({ text }) => normalise(text)),
    );
    const marked = new Set((gold[i]?.labels ?? []).flatMap(normalise));
    count(alarms, predicted, marked);
    count(misses, marked, predicted);
  });
  const top = (counts: Map<string, number>): string =>
    [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 10)
      .map(([name, times]) => `${name} ${times}`)
      .join(', ');
  console.log(`most frequent false alarms: ${top(alarms)}`);
  console.log(`most frequent misses: ${top(misses)}\n`);
}

console.log(`${gold.length} postings`);
printErrors(stretches);
closeWith({ ...figuresOf(stretches, ''), ...figuresOf(shown, 'shown.') }, minimums);
