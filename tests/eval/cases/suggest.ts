import { loadCatalogue } from '../../../utils/core/catalogue';
import { catalogueOf } from '../../../utils/core/catalogue/catalogue';
import type { Offer, Proof } from '../../../utils/core/catalogue/offer';
import type { Cert } from '../../../utils/core/certs/cert';
import type { Unit } from '../../../utils/core/matching/match';
import { makePlan } from '../../../utils/core/plan/make-plan';
import { NO_WISHES } from '../../../utils/core/plan/plan';
import { rankOffers } from '../../../utils/core/plan/rank-offers';
import { loadVocabulary } from '../../../utils/core/vocabulary';
import { IMPLICATIONS } from '../../../utils/core/vocabulary/implications.generated';
import { type CaseCert, certOfCase } from './certs-of-case';

interface CaseOffer {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
  readonly provider?: string;
  readonly skills: readonly string[];
  readonly price?: number | null;
  readonly priceUSD?: number | null;
  readonly currency?: string;
  readonly priceBasis?: Offer['priceBasis'];
  readonly hours?: number | null;
  readonly proof?: Proof;
  readonly proctored?: boolean;
  readonly prerequisites?: readonly string[];
  readonly retired?: boolean;
}

export interface SuggestCase {
  readonly id: string;
  readonly input: {
    readonly missing: { readonly required?: readonly string[]; readonly preferred?: readonly string[] };
    readonly catalogue: readonly CaseOffer[];
    readonly earned?: readonly (string | CaseCert)[];
    readonly budget?: number;
    readonly hours?: number;
    readonly today?: string;
  };
  readonly expect: {
    readonly first?: string;
    readonly order?: readonly string[];
    readonly plan?: readonly string[];
    readonly total?: number | { readonly price?: number; readonly hours?: number; readonly unknown?: number };
    readonly excluded?: readonly string[];
    readonly uncovered?: readonly string[];
  };
}

const TODAY = '2026-11-25';

/** Judges one case of kind suggest. Gives what differs from the expectation; nothing is a pass. */
export function judgeSuggest({ input, expect }: SuggestCase): string[] {
  const { required = [], preferred = [] } = input.missing;
  const units = [
    ...required.map((name) => unitOf(name, 'required')),
    ...preferred.map((name) => unitOf(name, 'preferred')),
  ];
  const offers = input.catalogue.map(offerOfCase);
  const catalogue = catalogueOf(offers);
  const earned = (input.earned ?? []).map((one, i) => earnedCert(one, i, offers));
  const wishes = {
    ...NO_WISHES,
    preferred: preferred.length > 0,
    budgetUSD: input.budget ?? null,
    hours: input.hours ?? null,
  };
  const plan = makePlan(units, earned, catalogue, IMPLICATIONS, wishes, input.today ?? TODAY);
  const ids = plan.offers.map((offer) => offer.id);
  const hours = Object.entries(plan.hours).reduce(
    (sum, [basis, n]) => sum + (basis === 'unknown' ? 0 : (n ?? 0)),
    0,
  );

  const faults: string[] = [];
  const differs = (name: string, found: unknown, expected: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      faults.push(`${name} ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
  };
  if (expect.first !== undefined) differs('first', ids[0], expect.first);
  if (expect.order !== undefined) {
    const isPlan = expect.order.every((id) => ids.includes(id));
    const ranked = rankOffers(units, catalogue, IMPLICATIONS, wishes).map(({ offer }) => offer.id);
    differs('order', isPlan ? ids : ranked, expect.order);
  }
  if (expect.plan !== undefined) differs('plan', ids.toSorted(), expect.plan.toSorted());
  for (const id of expect.excluded ?? []) if (ids.includes(id)) faults.push(`${id} is in the plan`);
  if (expect.uncovered !== undefined) {
    const open = new Set([...plan.open, ...plan.beyondWishes]);
    for (const name of expect.uncovered) if (!open.has(keyOf(name))) faults.push(`${name} is not uncovered`);
    if (open.size !== new Set(expect.uncovered.map(keyOf)).size)
      faults.push(`uncovered ${[...open].join(', ')}`);
  }
  if (typeof expect.total === 'number') differs('total', plan.price.known, expect.total);
  else if (expect.total !== undefined) {
    const found = { price: plan.price.known, hours, unknown: plan.price.unknown };
    for (const [key, value] of Object.entries(expect.total))
      if (key in found) differs(`total ${key}`, found[key as keyof typeof found], value);
  }
  return faults;
}

function keyOf(name: string): string {
  return loadVocabulary().resolve(name)?.id ?? `x:${name.toLowerCase()}`;
}

function unitOf(name: string, need: Unit['need']): Unit {
  const id = keyOf(name);
  const isCertificate = loadVocabulary().get(id)?.kind === 'certificate';
  return { skills: [id], certificates: isCertificate ? [id] : [], need, status: 'missing' };
}

function offerOfCase(given: CaseOffer): Offer {
  const inDollars = (given.currency ?? 'USD') === 'USD';
  const priceUSD = given.priceUSD ?? (inDollars ? (given.price ?? null) : null);
  const hours = given.hours ?? null;
  return {
    id: given.id,
    title: given.title ?? given.name ?? given.id,
    provider: given.provider ?? '',
    url: 'https://academy.example/',
    skills: given.skills.map(keyOf),
    level: null,
    proof: given.proof ?? (given.proctored ? 'proctored-exam' : 'course'),
    hours,
    hoursBasis: hours === null ? null : 'course',
    priceUSD,
    priceBasis: priceUSD === null ? null : (given.priceBasis ?? (priceUSD === 0 ? 'free' : 'one-off')),
    validityMonths: null,
    prerequisites: given.prerequisites ?? [],
    retired: given.retired ?? false,
    asOf: null,
    confidence: 'verified',
    unverified: [],
    unknown: [],
    note: null,
    sources: [],
  };
}

/** An earned certificate: the id of an offer of the case, or a certificate with skills of its own. */
function earnedCert(given: string | CaseCert, index: number, offers: readonly Offer[]): Cert {
  const name = typeof given === 'string' ? given : (given.title ?? given.name ?? '');
  const cert = certOfCase(
    typeof given === 'string' ? { name } : given,
    index,
    loadVocabulary(),
    loadCatalogue(),
  );
  const offer = offers.find((one) => one.id === name || one.title === name);
  return offer === undefined ? cert : { ...cert, offer: offer.id };
}
