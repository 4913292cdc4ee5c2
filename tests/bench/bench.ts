/**
 * npm run bench: how long the parts take, beside what people would use instead, on the same texts in the same run.
 * Prints tables and writes `.output/bench.json`. Figures are processor time, medians of at least 15 runs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { batchGrowth, type Growth, slopeOf } from './batch';
import { aimed, BUDGETS, holds, ratioOf } from './budgets';
import { GROUPS, type Group, type GroupId } from './groups';
import { type BrowserFigures, browserFigures } from './in-browser';
import type { Figure } from './measure';
import { buildGroups, runGroup, runInTurns } from './run-group';
import { printStore, storeFigures } from './store';
import { LONG, POSTINGS } from './texts';
import { type OpenPageFigures, openPageFigures } from './while-open';

/** Three figures that count. */
const short = (value: number) => Number(value.toPrecision(3)).toString();

function print({ title, unit, base }: Group, figures: readonly Figure[]): void {
  const baseMs = figures.find(({ name }) => name === base)?.medianMs;
  const rows = figures.map(({ name, medianMs, quartilesMs, runs }) => [
    name,
    `${short(medianMs * 1000)} µs`,
    quartilesMs.map((ms) => short(ms * 1000)).join('–'),
    String(runs),
    baseMs === undefined ? '' : `${short(medianMs / baseMs)} ×`,
  ]);
  const head = ['', `median for ${unit}`, 'middle half', 'runs', base === '' ? '' : 'of ours'];
  console.log(`\n## ${title}\n`);
  for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
}

function printGrowth(rows: readonly Growth[]): void {
  console.log(
    '\n## A batch as it grows\n\n| lines | seconds | lines a second | most memory |\n| --- | --- | --- | --- |',
  );
  for (const { lines, seconds, linesPerSecond, peakMB } of rows) {
    console.log(
      `| ${lines} | ${seconds.toFixed(1)} | ${linesPerSecond.toFixed(0)} | ${peakMB.toFixed(0)} MB |`,
    );
  }
  const perLine = slopeOf(rows);
  console.log(
    `\n- each further line takes ${short(perLine * 1000)} ms on ${cpus().length} cores (slope of the last rows)`,
  );
  console.log(`- 1,000,000 lines, extrapolated by that slope: ${short((perLine * 1e6) / 60)} minutes`);
}

function printBrowser(figures: BrowserFigures): void {
  const { browser, idlePageMs, idleNextPageMs, readerReadyMs, readerParts, readingMs, longestTaskMs, runs } =
    figures;
  const [floorMs, nextFloorMs] = figures.idleFloorMs;
  console.log(`\n## In ${browser}, medians of ${runs} page loads\n`);
  console.log(
    `- our script on a page without a posting: ${short(idlePageMs)} ms of its thread, an empty script ${short(floorMs)} ms`,
  );
  console.log(
    `- the same on the next page of the tab: ${short(idleNextPageMs)} ms, an empty script ${short(nextFloorMs)} ms`,
  );
  console.log(`- from its start until the reader is there: ${short(readerReadyMs)} ms`);
  const parts = Object.entries(readerParts).map(([part, ms]) => `${part} ${short(ms)} ms`);
  console.log(`- processor time of that: ${parts.join(', ')}`);
  console.log(`- main-thread time to read a posting of 20 kB after that: ${short(readingMs)} ms`);
  console.log(`- longest piece of all this: ${short(longestTaskMs)} ms`);
}

function printOpenPage({ reading, restingMs, heapKB }: OpenPageFigures): void {
  console.log('\n## While a page of a board stays open\n');
  console.log(
    `- while a posting is read and marked: ${reading.calls} calls of ours, ${reading.layouts} layouts, ${reading.forced} forced by us`,
  );
  console.log(
    `- at rest: ${short(restingMs.scripts)} ms a second in scripts, ${short(restingMs.tasks)} ms in all tasks of the page`,
  );
  const heaps = heapKB.map(({ changes, kB }) => `${kB} kB after ${changes}`);
  console.log(`- objects in memory over changes of posting: ${heaps.join(', ')}`);
}

type Kept = readonly [what: string, is: number, holds: boolean];

/** The budgets that are ratios, of runs that took turns: from one process to the next the machine may be twice as slow. */
async function ratiosInTurns(): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const budget of BUDGETS.map(aimed)) {
    const figures = await runInTurns(budget.group, [budget.to, ...budget.of]);
    const ratio = ratioOf(budget, figures, 'medianMs');
    const limit = budget.atMost === undefined ? `${budget.atLeast} at least` : `${budget.atMost} at most`;
    kept.push([`${budget.what}, times (${limit})`, ratio, holds(budget, ratio)]);
  }
  return kept;
}

/** The budgets of time; sizes of files are tests (`tests/build/sizes.test.ts`). */
function printBudgets(ratios: readonly Kept[], browser: BrowserFigures): void {
  const budgets: readonly Kept[] = [
    ...ratios,
    ['ms on a page without a posting (1 at most)', browser.idlePageMs, browser.idlePageMs <= 1],
    ['ms until the reader is there (60 at most)', browser.readerReadyMs, browser.readerReadyMs <= 60],
    ['ms of the longest piece of work (50 at most)', browser.longestTaskMs, browser.longestTaskMs <= 50],
  ];
  console.log('\n## Budgets\n');
  for (const [what, is, holds] of budgets)
    console.log(`- ${holds ? 'kept' : 'BROKEN'}: ${what}: ${short(is)}`);
}

const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`;
console.log(machine);
await buildGroups();
const results = new Map<string, readonly Figure[]>();
for (const [id, group] of Object.entries<Group>(GROUPS)) {
  const figures = await runGroup(id as GroupId);
  print(group, figures);
  results.set(id, figures);
}
const growth = await batchGrowth(POSTINGS.texts, [1000, 4000, 16_000]);
printGrowth(growth);
const browser = await browserFigures(LONG.texts[0] ?? '');
printBrowser(browser);
const openPage = await openPageFigures();
printOpenPage(openPage);
const store = await storeFigures();
printStore(store);
printBudgets(await ratiosInTurns(), browser);
mkdirSync('.output', { recursive: true });
writeFileSync(
  '.output/bench.json',
  `${JSON.stringify({ machine, results: Object.fromEntries(results), growth, browser, openPage, store }, null, 2)}\n`,
);
console.log('\nWritten to .output/bench.json');
process.exit(0);
