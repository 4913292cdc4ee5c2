/**
 * npm run eval:cases -- FILE.jsonl [--min share=0.9]
 *
 * Judges cases of faults, one JSON object a line: `{ id, kind, input, expect, source, why }`. How a kind is judged is in
 * `cases/<kind>.ts`; what only a browser can show is counted apart.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeWith, evalArguments, type Tally } from './figures';

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input: unknown;
  readonly expect: unknown;
  readonly why: string;
}

/** What does not hold, a sentence each; none when the case passes. */
type Judge = (one: Case) => readonly string[] | Promise<readonly string[]>;

/** Kinds that need a live page; `npm test` has a browser test for each of their cases. */
const IN_BROWSER = new Set(['dom', 'lifecycle', 'privacy']);

async function judgeFor(kind: string): Promise<Judge | null> {
  const path = join(import.meta.dirname, 'cases', `${kind}.ts`);
  if (!/^[a-z]+$/.test(kind) || !existsSync(path)) return null;
  const module = (await import(path)) as Readonly<Record<string, Judge>>;
  return module[`judge${kind.charAt(0).toUpperCase()}${kind.slice(1)}`] ?? null;
}

async function judge(one: Case): Promise<readonly string[]> {
  const judgeOne = await judgeFor(one.kind);
  if (judgeOne === null) return [`no way to judge the kind "${one.kind}"`];
  try {
    return await judgeOne(one);
  } catch (error) {
    return [`threw: ${error instanceof Error ? error.message : String(error)}`];
  }
}

const { files, minimums } = evalArguments('npm run eval:cases -- FILE.jsonl [--min NAME=VALUE]');
const cases = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case),
);
if (cases.length === 0) {
  console.error('Name a file of cases that is not empty.');
  process.exit(2);
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
const passed = new Map<string, number>();
const judged = new Map<string, number>();
const count = (of: Map<string, number>, kind: string) => of.set(kind, (of.get(kind) ?? 0) + 1);

for (const one of cases) {
  if (IN_BROWSER.has(one.kind)) {
    tally.skipped++;
    console.log(`${one.id} ${one.kind}: runs in the browser test`);
    continue;
  }
  const complaints = await judge(one);
  count(judged, one.kind);
  if (complaints.length === 0) count(passed, one.kind);
  if (complaints.length === 0) tally.passed++;
  else tally.failed++;
  for (const complaint of complaints) console.log(`${one.id} ${one.kind}: ${complaint} (${one.why})`);
}

const shares = [...judged].map(([kind, of]) => [kind, (passed.get(kind) ?? 0) / of] as const);
const share = tally.passed / (tally.passed + tally.failed);
// With minimums the figures are what passes or fails; without, each case is.
closeWith(
  Object.fromEntries([['share', share], ...shares]),
  minimums,
  minimums.size > 0 ? { passed: 0, failed: 0, skipped: tally.skipped } : tally,
);
