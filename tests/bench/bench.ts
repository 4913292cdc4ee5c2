/**
 * npm run bench: how long the parts take, beside what people would use instead, on the same texts in the same run.
 * Prints tables and writes `.output/bench.json`. Figures are processor time, medians of at least 15 runs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { grammarContenders, READING } from './grammar';
import { importContenders } from './imports';
import { type Contender, type Figure, measure } from './measure';
import { nameContenders, OURS } from './names';
import { planContenders } from './plans';
import { TEXT_SETS } from './texts';

interface Group {
  readonly title: string;
  readonly unit: string;
  readonly base: string;
  readonly contenders: readonly Contender[];
}

const plans = await planContenders();
const groups: readonly Group[] = [
  ...TEXT_SETS.map(({ name, texts }) => ({
    title: `Names in ${name}`,
    unit: 'a kB',
    base: OURS,
    contenders: nameContenders(texts),
  })),
  ...TEXT_SETS.map(({ name, texts }) => ({
    title: `Reading ${name}`,
    unit: 'a kB',
    base: READING,
    contenders: grammarContenders(texts),
  })),
  { title: 'Plans', unit: 'a plan', base: plans[0]?.name ?? '', contenders: plans },
  { title: 'Files', unit: 'a file or kB', base: '', contenders: importContenders() },
];

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

const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`;
console.log(machine);
const results = [];
for (const group of groups) {
  const figures = await measure(group.contenders);
  print(group, figures);
  results.push({ title: group.title, unit: group.unit, figures });
}
mkdirSync('.output', { recursive: true });
writeFileSync('.output/bench.json', `${JSON.stringify({ machine, results }, null, 2)}\n`);
console.log('\nWritten to .output/bench.json');
