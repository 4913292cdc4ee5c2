import * as v from 'valibot';
import type { Offer } from './offer';
import type { Correction } from './overlay';
import { MOST_HOURS, MOST_USD } from './typical';

/** What a person may type is bounded: longer is a slip or an attack, and no view could show it. */
const MOST_CHARACTERS = 300;
const MOST_SKILLS = 40;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(MOST_CHARACTERS));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9:][a-z0-9:._-]*$/), v.maxLength(MOST_CHARACTERS));
const httpsAddress = v.pipe(v.string(), v.url(), v.startsWith('https://'));
const month = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));
const figure = (most: number) => v.pipe(v.number(), v.minValue(0), v.maxValue(most));
const FIELDS = [
  'url',
  'hours',
  'priceUSD',
  'examProctored',
  'validityMonths',
  'retired',
  'prerequisites',
  'level',
  'title',
] as const;

const OFFER = v.object({
  id: slug,
  title: text,
  provider: text,
  url: httpsAddress,
  skills: v.pipe(
    v.array(slug),
    v.minLength(1),
    v.maxLength(MOST_SKILLS),
    v.check((skills) => new Set(skills).size === skills.length, 'a skill twice'),
  ),
  level: v.nullable(v.picklist(['beginner', 'intermediate', 'advanced'])),
  proof: v.picklist(['proctored-exam', 'assessment', 'course', 'self-declared']),
  hours: v.nullable(figure(MOST_HOURS)),
  hoursBasis: v.nullable(v.picklist(['course', 'assessment-only', 'study-estimate'])),
  priceUSD: v.nullable(figure(MOST_USD)),
  priceBasis: v.nullable(v.picklist(['free', 'one-off', 'per-month'])),
  validityMonths: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1200))),
  prerequisites: v.pipe(v.array(text), v.maxLength(MOST_SKILLS)),
  retired: v.boolean(),
  asOf: v.nullable(month),
  confidence: v.picklist(['verified', 'recalled', 'user']),
  unverified: v.array(v.picklist(FIELDS)),
  unknown: v.array(v.picklist(FIELDS)),
  note: v.nullable(text),
  sources: v.array(v.object({ what: text, saw: v.array(v.string()) })),
});

/** An offer as it must be, whoever wrote it: shipped, corrected, typed in or imported. */
export const OFFER_SCHEMA = v.pipe(
  OFFER,
  v.check(
    ({ priceUSD, priceBasis }) => (priceUSD === null) === (priceBasis === null),
    'price and its basis go together',
  ),
  v.check(
    ({ priceUSD, priceBasis }) => (priceUSD === 0) === (priceBasis === 'free'),
    'free is 0, and 0 is free',
  ),
  v.check(
    ({ hours, hoursBasis }) => (hours === null) === (hoursBasis === null),
    'hours and their basis go together',
  ),
);

/** Facts of an offer that the user knows better. Whether the offer is in order with them, {@link checkOffer} says of the whole. */
export const CORRECTION_SCHEMA = v.pipe(
  v.object({
    title: v.exactOptional(OFFER.entries.title),
    url: v.exactOptional(OFFER.entries.url),
    skills: v.exactOptional(OFFER.entries.skills),
    level: v.exactOptional(OFFER.entries.level),
    hours: v.exactOptional(OFFER.entries.hours),
    hoursBasis: v.exactOptional(OFFER.entries.hoursBasis),
    priceUSD: v.exactOptional(OFFER.entries.priceUSD),
    priceBasis: v.exactOptional(OFFER.entries.priceBasis),
    validityMonths: v.exactOptional(OFFER.entries.validityMonths),
    prerequisites: v.exactOptional(OFFER.entries.prerequisites),
    retired: v.exactOptional(OFFER.entries.retired),
    asOf: v.exactOptional(OFFER.entries.asOf),
    note: v.exactOptional(OFFER.entries.note),
  }),
  v.check(
    (facts) => 'priceUSD' in facts === 'priceBasis' in facts && 'hours' in facts === 'hoursBasis' in facts,
    'a figure and its basis go together',
  ),
) satisfies v.GenericSchema<unknown, Correction>;

/** An offer, or what is wrong with it: field and fault, one after the other. */
export type CheckedOffer =
  | { readonly kind: 'offer'; readonly offer: Offer }
  | {
      readonly kind: 'faults';
      readonly faults: readonly { readonly field: string; readonly message: string }[];
    };

export function checkOffer(value: unknown): CheckedOffer {
  const checked = v.safeParse(OFFER_SCHEMA, value);
  if (checked.success) return { kind: 'offer', offer: checked.output };
  return {
    kind: 'faults',
    faults: checked.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message })),
  };
}
