/** The budgets of speed. Ratios within one run, in turns, and a second try: a busy machine is no reason to fail. */
import { expect, test } from 'vitest';
import { BUDGETS, type Budget, holds, ratioOf } from './budgets';
import { grammarContenders } from './grammar';
import { type Contender, measureInTurns } from './measure';
import { nameContenders } from './names';
import { planContenders } from './plans';
import { TEXT_SETS } from './texts';

const [, { texts }] = TEXT_SETS;

/** Made once: peers take seconds to be built. */
const made = new Map<Budget['group'], readonly Contender[]>();
async function contendersOf(group: Budget['group']): Promise<readonly Contender[]> {
  const known = made.get(group);
  if (known) return known;
  const contenders =
    group === 'names'
      ? nameContenders(texts)
      : group === 'reading'
        ? grammarContenders(texts)
        : await planContenders();
  made.set(group, contenders);
  return contenders;
}

test.each(BUDGETS)('$what keeps its budget', async (budget) => {
  const contenders = (await contendersOf(budget.group)).filter(
    ({ name }) => name === budget.to || budget.of.includes(name),
  );
  const first = ratioOf(budget, measureInTurns(contenders));
  const ratio = holds(budget, first) ? first : ratioOf(budget, measureInTurns(contenders));
  expect(holds(budget, ratio), `${budget.what}: ${ratio.toFixed(2)}`).toBe(true);
});
