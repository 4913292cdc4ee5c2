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

/**
 * The figures of a group, measured in a process of its own.
 *
 * @param mode  `one-by-one` takes each contender warm, for the bench; `in-turns` lets them take turns, for ratios that
 *              hold on a busy machine
 * @param only  names of contenders; none stands for all
 */
export async function runGroup(
  id: GroupId,
  mode: 'one-by-one' | 'in-turns',
  only: readonly string[] = [],
): Promise<readonly Figure[]> {
  const { code, output } = await run(process.execPath, [join(FOLDER, 'group.mjs'), id, mode, ...only], {
    quiet: true,
  });
  if (code !== 0) throw new Error(`${id}: ${output}`);
  return JSON.parse(output) as readonly Figure[];
}
