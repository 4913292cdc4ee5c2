/**
 * Is the plan the optimum? Random instances, and the real catalogue against the skills of postings, are solved a second
 * time by an independent solver (HiGHS), aim by aim.
 *
 *   npx tsx tests/eval/optimality.ts [POSTINGS.jsonl]... [--instances 2000] [--min optimal=1]
 */
import { readFileSync } from 'node:fs';
import loadHighs from 'highs';
import { loadCatalogue } from '../../utils/core/catalogue';
import { matchSkills, summarise } from '../../utils/core/matching/match-skills';
import { finish, readPage } from '../../utils/core/pipeline';
import { solvedPlan } from '../../utils/core/plan/make-plan';
import { NO_WISHES, type PlanWishes } from '../../utils/core/plan/plan';
import { readText } from '../../utils/core/posting';
import { loadVocabulary } from '../../utils/core/vocabulary';
import { IMPLICATIONS } from '../../utils/core/vocabulary/implications.generated';
import { closeWith, evalArguments } from './figures';
import { optimumOf } from './milp';
import { type Instance, randomInstance } from './random-instances';

const TODAY = '2026-11-25';
const USAGE = 'tsx tests/eval/optimality.ts [POSTINGS.jsonl]... [--instances N] [--min name=value]';
/** Wishes that every posting is tried with. */
const WISHES: readonly Partial<PlanWishes>[] = [
  { preferred: true },
  { preferred: true, budgetUSD: 100 },
  { preferred: true, hours: 20 },
  { preferred: true, weight: 0.5 },
];

const args = evalArguments(USAGE, ['instances']);
const highs = await loadHighs();
const tally = { passed: 0, failed: 0, skipped: 0 };
const timesMs: number[] = [];

function judge(name: string, { units, catalogue, implications, wishes }: Instance): void {
  // Time of this process, not of the clock: other work on the machine is no matter.
  const start = process.cpuUsage();
  const { problem, solution } = solvedPlan(units, [], catalogue, implications, wishes, TODAY);
  timesMs.push(process.cpuUsage(start).user / 1000);
  const expected = optimumOf(highs, units, catalogue, implications, wishes);
  if (expected === null) {
    console.error(`${name}: the independent solver found no optimum`);
    tally.skipped++;
    return;
  }
  const scale = { cost: 1e6, hours: 1e3 } as Record<string, number>;
  const names = ['required', 'preferred', ...problem.aims];
  const wrong = names.filter((aim, i) => {
    const found = (solution.sums[i] ?? Number.NaN) / (scale[aim] ?? 1);
    return !(Math.abs(found - (expected[aim] ?? Number.NaN)) < 1e-3);
  });
  if (wrong.length > 0) {
    tally.failed++;
    console.error(
      `${name}: differs in ${wrong.join(', ')}: ${JSON.stringify(solution.sums)} against ${JSON.stringify(expected)}`,
    );
  } else tally.passed++;
  if (!solution.optimal) console.error(`${name}: not proven after ${solution.nodes} nodes`);
}

const instances = Number(args.options.instances ?? 2000);
for (let seed = 1; seed <= instances; seed++) judge(`instance ${seed}`, randomInstance(seed));

for (const file of args.files) {
  const vocabulary = loadVocabulary();
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const reading = finish(readPage(readText(text, { title: null, url: null, lang: null }), vocabulary));
    const matches = matchSkills(reading.skills, [], IMPLICATIONS, TODAY);
    const { units } = summarise(reading.skills, matches);
    for (const wishes of WISHES)
      judge(`${id} ${JSON.stringify(wishes)}`, {
        units,
        catalogue: loadCatalogue(),
        implications: IMPLICATIONS,
        wishes: { ...NO_WISHES, ...wishes },
      });
  }
}

timesMs.sort((a, b) => a - b);
closeWith(
  {
    optimal: tally.passed / Math.max(1, tally.passed + tally.failed),
    within50ms: timesMs.filter((ms) => ms <= 50).length / Math.max(1, timesMs.length),
    medianMs: timesMs[timesMs.length >> 1] ?? 0,
    slowestMs: timesMs.at(-1) ?? 0,
  },
  args.minimums,
  tally,
);
