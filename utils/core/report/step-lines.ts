import type { PlanOffer } from '../plan/plan';
import type { Labels } from './labels';
import { hoursInWords, priceInWords, sourceInWords } from './offer-words';
import { plainText, webAddress } from './plain-text';
import type { ReportInput } from './report-view';
import { fill, type ReportWords } from './report-words';

/** One step of the plan in words. */
export interface StepLine {
  readonly step: number;
  readonly title: string;
  readonly provider: string;
  readonly proof: string;
  readonly closes: string;
  readonly because: string;
  readonly hours: string;
  readonly price: string;
  readonly source: string;
  readonly url: string | null;
}

/** Null for an offer that the catalogue no longer has. */
export function stepLine(
  step: PlanOffer,
  number: number,
  { catalogue, report }: ReportInput,
  labels: Labels,
  words: ReportWords,
): StepLine | null {
  const offer = catalogue.get(step.id);
  if (offer === undefined) return null;
  const titles = (ids: readonly string[]) => ids.map((id) => catalogue.get(id)?.title ?? id).join(', ');
  return {
    step: number,
    title: plainText(offer.title),
    provider: plainText(offer.provider),
    proof: words.proof[offer.proof],
    closes: step.closes.map((id) => closedInWords(step, id, labels, words)).join(', '),
    because: plainText(
      [
        step.because.code === 'renews' ? words.renews : '',
        step.because.neededFor.length > 0
          ? fill(words.neededFor, { offers: titles(step.because.neededFor) })
          : '',
        conditionsInWords(step, words),
      ]
        .filter(Boolean)
        .join('; '),
    ),
    hours: hoursInWords(offer, words),
    price: priceInWords(offer, words),
    source: sourceInWords(offer, report.today, words),
    url: webAddress(offer.url),
  };
}

function closedInWords(step: PlanOffer, id: string, labels: Labels, words: ReportWords): string {
  const path = step.because.paths[id] ?? [];
  if (path.length < 2) return labels(id);
  return fill(words.closesBy, { skill: labels(id), path: path.map(labels).join(' → ') });
}

function conditionsInWords({ because }: PlanOffer, words: ReportWords): string {
  return because.conditions.length > 0
    ? fill(words.needs, { conditions: because.conditions.join(', ') })
    : '';
}
