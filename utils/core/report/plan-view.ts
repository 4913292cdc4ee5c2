import { hoursSumInWords, priceSumInWords, type Sum } from './offer-words';
import { fill } from './report-words';
import { type StepLine, stepLine } from './step-lines';
import type { Telling } from './telling';

/** The plan in words. */
export interface PlanView {
  readonly steps: readonly StepLine[];
  /** `price` is null where prices were left out. */
  readonly sums: { readonly price: Sum | null; readonly hours: Sum };
  readonly notes: readonly string[];
}

/** Null where the plan was left out. */
export function planView(telling: Telling): PlanView | null {
  const { dossier, labels, words } = telling;
  const { plan, opened, offers } = dossier;
  if (plan === null) return null;
  const names = (ids: readonly string[]) => ids.map(labels).join(', ');
  return {
    steps: plan.offers.flatMap((step, i) => stepLine(step, i + 1, telling) ?? []),
    sums: {
      price: plan.price && priceSumInWords(plan.price, offers, words),
      hours: hoursSumInWords(plan, words),
    },
    notes: [
      opened?.planned && plan.offers.length > 0 ? fill(words.opens, { ...opened.planned }) : '',
      plan.open.length > 0 ? fill(words.nothingCloses, { skills: names(plan.open) }) : '',
      plan.beyondWishes.length > 0 ? fill(words.beyondWishes, { skills: names(plan.beyondWishes) }) : '',
      plan.optimal ? '' : words.notProven,
    ].filter(Boolean),
  };
}
