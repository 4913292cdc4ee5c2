/**
 * What every check shares: `--min name=value` (repeatable) turns a printed figure into a pass or a fail, and the
 * last line is `N passed, N failed, N skipped`.
 */
import { parseArgs } from 'node:util';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export interface EvalArguments {
  readonly files: readonly string[];
  readonly minimums: ReadonlyMap<string, number>;
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** Reads the command line of a check. Ends the process with code 2 and one sentence on wrong use. */
export function evalArguments(usage: string, optionNames: readonly string[] = []): EvalArguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        min: { type: 'string', multiple: true },
        ...Object.fromEntries(optionNames.map((name) => [name, { type: 'string' as const }])),
      },
    });
    const minimums = new Map<string, number>();
    for (const rule of (values.min as string[] | undefined) ?? []) {
      const [name, value] = rule.split('=');
      if (!name || value === undefined || Number.isNaN(Number(value)))
        throw new Error(`--min takes name=value, not "${rule}"`);
      minimums.set(name, Number(value));
    }
    const { min: _min, ...options } = values as Record<string, unknown>;
    return { files: positionals, minimums, options: options as Record<string, string | undefined> };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`);
    process.exit(2);
  }
}

/** Prints the figures, judges them against the minimums, closes with the tally and sets the exit code. */
export function closeWith(
  figures: Readonly<Record<string, number>>,
  minimums: ReadonlyMap<string, number>,
  tally: Tally = { passed: 0, failed: 0, skipped: 0 },
): void {
  for (const [name, value] of Object.entries(figures)) {
    const minimum = minimums.get(name);
    const verdict =
      minimum === undefined ? '' : value >= minimum ? `  >= ${minimum} passed` : `  < ${minimum} FAILED`;
    if (minimum !== undefined) value >= minimum ? tally.passed++ : tally.failed++;
    console.log(`${name}: ${Number.isInteger(value) ? value : value.toFixed(4)}${verdict}`);
  }
  for (const name of minimums.keys()) {
    if (name in figures) continue;
    console.log(`${name}: no such figure FAILED`);
    tally.failed++;
  }
  console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
}
