import { join } from 'node:path';
import { bundleForNode } from '../../utils/tasks/bundle.mjs';
import { ROOT, run } from '../../utils/tasks/run.mjs';
import type { GroupId } from './groups';
import type { Figure } from './measure';

const FOLDER = join(ROOT, '.output/bench');

/** Builds what measures; once, before the first group. */
export const buildGroups = () =>
  bundleForNode(join(ROOT, 'tests/bench/group.ts'), {
    folder: FOLDER,
    name: 'group.mjs',
    packages: 'outside',
  });

/** The figures of a group, each contender warm and in a process of its own: a heap that one fills slows no other. */
export async function runGroup(id: GroupId): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const name of await inProcess<readonly string[]>(id, 'names'))
    figures.push(...(await inProcess<readonly Figure[]>(id, 'one-by-one', name)));
  return figures;
}

/** The figures of some contenders that take turns in one process: ratios that hold on a busy machine. */
export const runInTurns = (id: GroupId, names: readonly string[]): Promise<readonly Figure[]> =>
  inProcess(id, 'in-turns', ...names);

/**
 * In one process of five the engine takes what a contender makes for long-lived, since it is held until the next run, and
 * all of it is four times slower. No reader of a page works like that, so nobody is measured like that.
 */
const FLAGS = ['--no-allocation-site-pretenuring'];

async function inProcess<T>(...args: readonly string[]): Promise<T> {
  const { code, output } = await run(process.execPath, [...FLAGS, join(FOLDER, 'group.mjs'), ...args], {
    quiet: true,
  });
  if (code !== 0) throw new Error(`${args[0]}: ${output}`);
  return JSON.parse(output) as T;
}
