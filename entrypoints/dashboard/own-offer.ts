import type { OfferDraftText, OfferField } from '@/components/settings/OfferForm';
import { EMPTY_DRAFT, offerOf } from '@/utils/core/catalogue/import/offer-draft';
import type { Offer } from '@/utils/core/catalogue/offer';
import { checkOffer } from '@/utils/core/catalogue/offer-schema';
import type { Correction } from '@/utils/core/catalogue/overlay';
import type { Vocabulary } from '@/utils/core/vocabulary/vocabulary';

/** Why what was typed is no offer; with the names that no skill goes by, where that is why. */
export interface TypedFault {
  readonly kind: 'refused';
  readonly field: OfferField;
  readonly unknown: readonly string[];
}
type TypedOffer = { readonly kind: 'offer'; readonly offer: Offer } | TypedFault;
type TypedCorrection = { readonly kind: 'correction'; readonly correction: Correction | null } | TypedFault;

/** An offer as its form shows it: skills by their labels. */
export function textOf(offer: Offer, vocabulary: Vocabulary): OfferDraftText {
  return {
    title: offer.title,
    provider: offer.provider,
    url: offer.url,
    skills: offer.skills.map((id) => labelOf(id, vocabulary)).join(', '),
    price: offer.priceUSD === null ? '' : String(offer.priceUSD),
    isMonthly: offer.priceBasis === 'per-month',
    hours: offer.hours === null ? '' : String(offer.hours),
  };
}

/** The user's own offer, new or edited: what the form does not ask stays as it was. */
export function typedOffer(text: OfferDraftText, held: Offer | null, vocabulary: Vocabulary): TypedOffer {
  const facts = factsOf(text, held, vocabulary);
  if (facts.kind === 'refused') return facts;
  const checked = offerOf(
    {
      ...EMPTY_DRAFT,
      title: text.title,
      provider: text.provider,
      url: text.url.trim(),
      skills: facts.skills,
      price: facts.price,
      priceBasis: text.isMonthly ? 'per-month' : 'one-off',
      hours: facts.hours,
      hoursBasis: held?.hoursBasis ?? null,
      level: held?.level ?? null,
      proof: held?.proof ?? null,
      validityMonths: held?.validityMonths ?? null,
      prerequisites: held?.prerequisites ?? [],
    },
    (id) => id,
  );
  if (checked.kind === 'faults') return refused(fieldOf(checked.faults[0]?.field ?? ''));
  return { kind: 'offer', offer: held === null ? checked.offer : { ...checked.offer, id: held.id } };
}

/** What the user changed about an offer that ships; null when it is as it ships. */
export function typedCorrection(
  text: OfferDraftText,
  shipped: Offer,
  vocabulary: Vocabulary,
): TypedCorrection {
  const facts = factsOf(text, shipped, vocabulary);
  if (facts.kind === 'refused') return facts;
  const { price: priceUSD, hours, skills } = facts;
  const priceBasis =
    priceUSD === null ? null : priceUSD === 0 ? 'free' : text.isMonthly ? 'per-month' : 'one-off';
  const correction: Correction = {
    ...((priceUSD !== shipped.priceUSD || priceBasis !== shipped.priceBasis) && { priceUSD, priceBasis }),
    ...(hours !== shipped.hours && {
      hours,
      hoursBasis: hours === null ? null : (shipped.hoursBasis ?? 'course'),
    }),
    ...(skills.join() !== shipped.skills.join() && { skills }),
  };
  const checked = checkOffer({ ...shipped, ...correction });
  if (checked.kind === 'faults') return refused(fieldOf(checked.faults[0]?.field ?? ''));
  return { kind: 'correction', correction: Object.keys(correction).length > 0 ? correction : null };
}

type Facts =
  | {
      readonly kind: 'facts';
      readonly price: number | null;
      readonly hours: number | null;
      readonly skills: readonly string[];
    }
  | TypedFault;

/** Figures and skill ids. A label of the offer that stands stays the skill that it was, whatever else goes by the name. */
function factsOf(text: OfferDraftText, held: Offer | null, vocabulary: Vocabulary): Facts {
  const price = figureOf(text.price);
  const hours = figureOf(text.hours);
  if (Number.isNaN(price)) return refused('price');
  if (Number.isNaN(hours)) return refused('hours');
  const own = new Map(held?.skills.map((id) => [labelOf(id, vocabulary), id]));
  const names = text.skills
    .split(DIVIDER)
    .map((name) => name.trim())
    .filter(Boolean);
  const idOf = (name: string) => own.get(name) ?? resolveIn(vocabulary)(name);
  const unknown = names.filter((name) => idOf(name) === null);
  if (unknown.length > 0 || names.length === 0) return refused('skills', unknown);
  return { kind: 'facts', price, hours, skills: [...new Set(names.flatMap((name) => idOf(name) ?? []))] };
}

/** `12`, `12.5`, `12,5`; null for nothing, NaN for what is no figure. */
function figureOf(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return null;
  return /^\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

export const resolveIn =
  (vocabulary: Vocabulary) =>
  (name: string): string | null =>
    (vocabulary.get(name) ?? vocabulary.resolve(name))?.id ?? null;

const DIVIDER = /[,;\n]/;

/** The skill's label; its id where the label itself holds a comma and would fall apart when it is read back. */
function labelOf(id: string, vocabulary: Vocabulary): string {
  const label = vocabulary.get(id)?.label ?? id;
  return DIVIDER.test(label) ? id : label;
}

const refused = (field: OfferField, unknown: readonly string[] = []): TypedFault => ({
  kind: 'refused',
  field,
  unknown,
});

/** The field of the form that a field of the schema is typed in. */
export function fieldOf(path: string): OfferField {
  const [field = ''] = path.split('.');
  if (field.startsWith('price')) return 'price';
  if (field.startsWith('hours')) return 'hours';
  return field === 'provider' || field === 'url' || field === 'skills' ? field : 'title';
}
