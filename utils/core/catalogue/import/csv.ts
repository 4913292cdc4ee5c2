import Papa from 'papaparse';
import { cleanLine } from '../../posting/clean-text';
import type { Level, PriceBasis, Proof } from '../offer';
import { EMPTY_DRAFT, type OfferDraft } from './offer-draft';
import { numberOf } from './typed';

/** Headings a column may go by, first row, without case. */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'name', 'certificate', 'offer'],
  provider: ['provider', 'issuer', 'organization', 'organisation', 'vendor'],
  url: ['url', 'address', 'link', 'website'],
  skills: ['skills', 'skill', 'tags'],
  hours: ['hours', 'effort', 'duration'],
  price: ['price', 'cost', 'priceusd', 'price_usd'],
  currency: ['currency'],
  level: ['level'],
  proof: ['proof', 'kind'],
  priceBasis: ['pricebasis', 'price_basis', 'basis'],
  validityMonths: ['validitymonths', 'validity_months', 'validity'],
  prerequisites: ['prerequisites', 'requires'],
};
type Field =
  | 'title'
  | 'provider'
  | 'url'
  | 'skills'
  | 'hours'
  | 'price'
  | 'currency'
  | 'level'
  | 'proof'
  | 'priceBasis'
  | 'validityMonths'
  | 'prerequisites';

const LEVELS: readonly Level[] = ['beginner', 'intermediate', 'advanced'];
const PROOFS: readonly Proof[] = ['proctored-exam', 'assessment', 'course', 'self-declared'];
const BASES: readonly PriceBasis[] = ['free', 'one-off', 'per-month'];

/** Offers of a table with one heading line; the delimiter is told by the parser. A line gives a draft, also a bad one. */
export function readOfferTable(text: string): OfferDraft[] {
  const rows = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' }).data;
  const headings = (rows[0] ?? []).map((heading) => heading.trim().toLowerCase());
  const columnOf = (field: Field) => headings.findIndex((heading) => HEADINGS[field].includes(heading));
  if (columnOf('title') < 0) return [];
  return rows.slice(1).map((row) => {
    const cell = (field: Field) => cleanLine(row[columnOf(field)] ?? '') || null;
    const among = <T extends string>(field: Field, list: readonly T[]) =>
      list.find((one) => one === cell(field)?.toLowerCase()) ?? null;
    return {
      ...EMPTY_DRAFT,
      title: cell('title'),
      provider: cell('provider'),
      url: cell('url'),
      skills: listIn(cell('skills')),
      level: among('level', LEVELS),
      proof: among('proof', PROOFS),
      hours: numberOf(cell('hours')),
      price: cell('price')?.toLowerCase() === 'free' ? 0 : numberOf(cell('price')),
      currency: cell('currency'),
      priceBasis: among('priceBasis', BASES),
      validityMonths: numberOf(cell('validityMonths')),
      prerequisites: listIn(cell('prerequisites')),
    };
  });
}

/** `SQL; PostgreSQL`, `SQL|PostgreSQL`, `SQL, PostgreSQL`: the first of these marks that the cell holds divides it. */
function listIn(cell: string | null): string[] {
  if (cell === null) return [];
  const mark = [';', '|', ','].find((one) => cell.includes(one));
  return (mark === undefined ? [cell] : cell.split(mark)).map((part) => part.trim()).filter(Boolean);
}
