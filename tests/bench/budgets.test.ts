/** The budgets of speed: ratios within one process, in turns, and a second try: a busy machine is no reason to fail. */
import { beforeAll, expect, test } from 'vitest';
import { BUDGETS, holds, ratioOf } from './budgets';
import { buildGroups, runInTurns } from './run-group';

beforeAll(buildGroups);

test.each(BUDGETS)('$what keeps its budget', async (budget) => {
  const ratio = async () =>
    ratioOf(budget, await runInTurns(budget.group, [budget.to, ...budget.of]), 'leastMs');
  const first = await ratio();
  const last = holds(budget, first) ? first : await ratio();
  expect(holds(budget, last), `${budget.what}: ${last.toFixed(2)}`).toBe(true);
});
