import type { OfferAlias } from './catalogue';
import type { HoursBasis, Level, Offer, PriceBasis, Proof } from './offer';

/** One row of the generated module, in the order that `utils/tasks/data/catalogue.mjs` writes. */
type PackedOffer = readonly [
  id: string,
  title: string,
  provider: number,
  url: string,
  skills: string[],
  level: Level | null,
  proof: Proof,
  hours: number | null,
  hoursBasis: HoursBasis | null,
  priceUSD: number | null,
  priceBasis: PriceBasis | null,
  validityMonths: number | null,
  prerequisites: string[],
  retired: 0 | 1,
  asOf: string | null,
  confidence: 'verified' | 'recalled',
  unverified: number[],
  unknown: number[],
  note: string | null,
  sources: [source: number, ...saw: number[]][],
];

interface Packed {
  readonly providers: readonly string[];
  readonly fields: readonly string[];
  readonly sources: readonly string[];
  readonly rows: readonly PackedOffer[];
}

/** The offers of the generated module. It is our own output, checked when it is built, so it is not checked again. */
export function unpackOffers(json: string): Offer[] {
  const packed = JSON.parse(json) as Packed;
  const field = (index: number) => packed.fields[index] as string;
  return packed.rows.map((row) => ({
    id: row[0],
    title: row[1],
    provider: packed.providers[row[2]] as string,
    url: row[3],
    skills: row[4],
    level: row[5],
    proof: row[6],
    hours: row[7],
    hoursBasis: row[8],
    priceUSD: row[9],
    priceBasis: row[10],
    validityMonths: row[11],
    prerequisites: row[12],
    retired: row[13] === 1,
    asOf: row[14],
    confidence: row[15],
    unverified: row[16].map(field),
    unknown: row[17].map(field),
    note: row[18],
    sources: row[19].map(([source, ...saw]) => ({
      what: packed.sources[source] as string,
      saw: saw.map(field),
    })),
  }));
}

export function unpackAliases(json: string): OfferAlias[] {
  const rows = JSON.parse(json) as [alias: string, exactCase: 0 | 1, ...offers: string[]][];
  return rows.map(([alias, exactCase, ...offers]) => ({ alias, exactCase: exactCase === 1, offers }));
}
