/**
 * Reads whole postings and holds names, needs, either/or groups and years against the gold of needs_dev.jsonl or a
 * file of its shape. Texts: `text` of the gold line, else the `*postings*.jsonl` files beside the gold file or in
 * `--texts`. Postings of a training part are told apart, because a tagger has seen them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finish, readPage } from '../../utils/core/pipeline';
import { readText } from '../../utils/core/posting';
import type { Skill } from '../../utils/core/skills/skill';
import { loadVocabulary } from '../../utils/core/vocabulary';
import { closeWith, evalArguments } from './figures';
import {
  type GoldPosting,
  type PostingScore,
  type RowsOf,
  readAliases,
  run,
  totals,
} from './score_needs.mjs';

const USAGE = 'npm run eval:needs -- GOLD.jsonl [--texts FOLDER] [--show faults] [--min name=value]';
const VOCABULARY_TABLE = new URL('../../utils/core/vocabulary/data/skills.tsv', import.meta.url);

interface PostingOfFile {
  readonly text: string;
  readonly isTraining: boolean;
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

function postingsIn(folder: string): Map<string, PostingOfFile> {
  const postings = new Map<string, PostingOfFile>();
  for (const file of readdirSync(folder).filter((name) => /postings.*\.jsonl$/.test(name))) {
    for (const { id, text } of readLines<{ id: string; text: string }>(join(folder, file))) {
      postings.set(id, { text, isTraining: file.includes('train') });
    }
  }
  return postings;
}

/** Pairs of one either/or group, by the name of the gold where it was matched, so that both sides compare. */
function pairsOf(groups: ReadonlyMap<number, readonly string[]>): Set<string> {
  const pairs = new Set<string>();
  for (const members of groups.values()) {
    const names = [...new Set(members)].sort();
    names.forEach((first, index) => {
      for (const second of names.slice(index + 1)) pairs.add(`${first} | ${second}`);
    });
  }
  return pairs;
}

function byNumber<T>(items: readonly T[], numberOf: (item: T) => number | null, nameOf: (item: T) => string) {
  const groups = new Map<number, string[]>();
  for (const item of items) {
    const number = numberOf(item);
    if (number !== null) groups.set(number, [...(groups.get(number) ?? []), nameOf(item)]);
  }
  return groups;
}

interface Judged {
  readonly score: PostingScore;
  readonly isTraining: boolean;
  readonly goldPairs: ReadonlySet<string>;
  readonly foundPairs: ReadonlySet<string>;
}

function judge(gold: GoldPosting, posting: PostingOfFile, rowsOf: RowsOf): Judged {
  const reading = finish(readPage(readText(posting.text), loadVocabulary()));
  const { skills } = reading;
  const [score] = run(rowsOf, [gold], [{ id: gold.id, skills }]).R as [PostingScore];
  const nameOfGold = (name: string) => [...(rowsOf(name) ?? [])][0]?.toString() ?? name.toLowerCase();
  const matched = new Map(
    score.pairs.map(([skill, label]) => [skill.label, nameOfGold(label.names[0] ?? '')]),
  );
  const isEitherOr = (skill: Skill) => (skill.group?.kind === 'either-or' ? skill.group.id : null);
  return {
    score,
    isTraining: posting.isTraining,
    goldPairs: pairsOf(
      byNumber(
        gold.labels,
        (label) => label.alt,
        (label) => nameOfGold(label.name),
      ),
    ),
    foundPairs: pairsOf(
      byNumber(skills, isEitherOr, (skill) => matched.get(skill.label) ?? nameOfGold(skill.label)),
    ),
  };
}

function figuresOf(judged: readonly Judged[], prefix: string): Record<string, number> {
  const sums = totals(judged.map(({ score }) => score));
  const gold = judged.reduce((sum, { goldPairs }) => sum + goldPairs.size, 0);
  const found = judged.reduce((sum, { foundPairs }) => sum + foundPairs.size, 0);
  const right = judged.reduce(
    (sum, { goldPairs, foundPairs }) => sum + [...foundPairs].filter((pair) => goldPairs.has(pair)).length,
    0,
  );
  return {
    [`${prefix}.postings`]: judged.length,
    [`${prefix}.namesP`]: sums.micro.P,
    [`${prefix}.namesR`]: sums.micro.R,
    [`${prefix}.names`]: sums.micro.F1,
    [`${prefix}.need`]: sums.needAccuracy,
    [`${prefix}.groupsP`]: found === 0 ? 0 : right / found,
    [`${prefix}.groupsR`]: gold === 0 ? 0 : right / gold,
    [`${prefix}.groups`]: gold + found === 0 ? 0 : (2 * right) / (gold + found),
    [`${prefix}.years`]: sums.years ?? 0,
    [`${prefix}.yearsOf`]: sums.yearsN,
    [`${prefix}.soft`]: sums.soft.F1,
    [`${prefix}.trapHits`]: sums.trapHits,
  };
}

function show({ score, goldPairs, foundPairs }: Judged): void {
  console.log(`\n${score.id}`);
  const wrong = score.pairs.filter(
    ([skill, label]) => skill.need !== label.need && skill.need !== label.strongest,
  );
  console.log(
    `  need   ${wrong.map(([skill, label]) => `${skill.label} ${label.need}>${skill.need}`).join('; ')}`,
  );
  console.log(`  extra  ${score.fpList.map((skill) => `${skill.label} ${skill.need}`).join('; ')}`);
  console.log(`  missed ${score.fnList.map((label) => `${label.name} ${label.need}`).join('; ')}`);
  console.log(`  groups +${[...foundPairs].filter((pair) => !goldPairs.has(pair)).length}`);
  console.log(`         -${[...goldPairs].filter((pair) => !foundPairs.has(pair)).length}`);
}

const { files, minimums, options } = evalArguments(USAGE, ['texts', 'show']);
const [file] = files;
if (file === undefined) {
  console.error(`Usage: ${USAGE}`);
  process.exit(2);
}
const rowsOf = readAliases(readFileSync(VOCABULARY_TABLE, 'utf8'));
const postings = postingsIn(options.texts ?? dirname(file));
const judged: Judged[] = [];
const tally = { passed: 0, failed: 0, skipped: 0 };
for (const gold of readLines<GoldPosting>(file)) {
  const posting = gold.text === undefined ? postings.get(gold.id) : { text: gold.text, isTraining: false };
  if (posting === undefined) {
    console.log(`${gold.id}: no text beside the gold file, use --texts FOLDER`);
    tally.skipped++;
    continue;
  }
  judged.push(judge(gold, posting, rowsOf));
}
if (options.show !== undefined) for (const one of judged) show(one);
closeWith(
  {
    ...figuresOf(
      judged.filter(({ isTraining }) => isTraining),
      'train',
    ),
    ...figuresOf(
      judged.filter(({ isTraining }) => !isTraining),
      'dev',
    ),
  },
  minimums,
  tally,
);
