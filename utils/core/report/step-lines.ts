import type { PlanOffer } from '../plan/plan';
import type { Labels } from './labels';
import { hoursInWords, priceInWords, sourceInWords } from './offer-words';
import { plainText, webAddress } from './plain-text';
import { fill, type ReportWords } from './report-words';
import type { Telling } from './telling';

/** One step of the plan in words. */
export interface StepLine {
  readonly step: number;
  readonly title: string;
  readonly provider: string;
  readonly proof: string;
  readonly closes: string;
  readonly because: string;
  readonly hours: string;
  /** Empty where prices were left out. */
  readonly price: string;
  readonly source: string;
  readonly url: string | null;
}

/** Null for an offer that the catalogue no longer has. */
export function stepLine(
  step: PlanOffer,
  number: number,
  { dossier, labels, words }: Telling,
): StepLine | null {
  const offers = new Map(dossier.offers.map((one) => [one.id, one]));
  const offer = offers.get(step.id);
  if (offer === undefined) return null;
  const titles = (ids: readonly string[]) => ids.map((id) => offers.get(id)?.title ?? id).join(', ');
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
    price: dossier.parts.includes('prices') ? priceInWords(offer, words) : '',
    source: sourceInWords(offer, dossier.today, words),
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
