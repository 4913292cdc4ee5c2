// The checks of DESIGN.md section 5 as part of npm test: each has to reach what it reached before. Only node: modules.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, tool } from './run.mjs';
import { addTally, tallyOf } from './tally.mjs';

const SHARED = '../shared';

/** Check, its arguments, and the least that each figure may be. */
const CHECKS = [
  ['cases', [`${SHARED}/cases/cases.jsonl`], { share: 0.98 }],
  ['ambiguous', [`${SHARED}/taxonomy/ambiguous.jsonl`], { recall: 0.93, refused: 0.99 }],
  ['pages', [`${SHARED}/fixtures/pages`], { title: 1, company: 1, location: 1, firstWords: 1, negatives: 1 }],
  [
    'extract',
    [`${SHARED}/bench/skillspan_dev_postings_tech.jsonl`, '--named', `${SHARED}/bench/vocab_named.json`],
    { 'shown.named.f1': 0.75, 'shown.names.f1': 0.65 },
  ],
  ['needs', [`${SHARED}/bench/needs_dev.jsonl`], { 'dev.need': 0.87, 'dev.groups': 0.72 }],
  ['formats', [`${SHARED}/formats`], { right: 1 }],
  ['hostile', [`${SHARED}/hostile`], { right: 1 }],
  ['offers', ['tests/eval/data/offers.jsonl'], { hitRate: 0.98 }],
];

/** Runs all checks one after the other; one whose material is not there is skipped by name. */
export async function runChecks() {
  let total = tallyOf({});
  for (const [name, args, minimums] of CHECKS) total = addTally(total, await runCheck(name, args, minimums));
  return total;
}

async function runCheck(name, args, minimums) {
  if (args[0].startsWith(SHARED) && !existsSync(join(ROOT, SHARED))) {
    return tallyOf({ skipped: 1, skips: [`the check eval:${name} (needs ${args[0]})`] });
  }
  const rules = Object.entries(minimums).flatMap(([figure, least]) => ['--min', `${figure}=${least}`]);
  const { output } = await run(tool('tsx'), [`tests/eval/${name}.ts`, ...args, ...rules], {
    quiet: true,
    minutes: 10,
  });
  // What counts here is whether the figures reach their minimum, not whether every case of a check passes.
  const isWhole = /^\d+ passed, \d+ failed, \d+ skipped$/m.test(output);
  const short = output.split('\n').filter((line) => /(<|no such figure).* FAILED$/.test(line));
  if (isWhole && short.length === 0) return tallyOf({ passed: 1 });
  return tallyOf({ failed: 1, failures: [`eval:${name}: ${short.join('; ') || output.slice(-300)}`] });
}
