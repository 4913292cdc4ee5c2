import {
  type ImportedOffers,
  importOffersFromCsv,
  importOffersFromJson,
} from '@/utils/core/catalogue/import/import-offers';
import { readJson } from '@/utils/core/certs/input/json';
import { decodeText } from '@/utils/core/certs/input/text';
import type { Vocabulary } from '@/utils/core/vocabulary/vocabulary';
import { resolveIn } from './own-offer';

/** What a file of offers gave, or why it gave nothing at all. */
export type OfferFile =
  | ({ readonly kind: 'offers' } & ImportedOffers)
  | { readonly kind: 'refused'; readonly code: 'too_large' | 'damaged_file' | 'no_offers' };

/** Bytes of a file that is read: thousands of offers fit many times over. */
const MOST_BYTES = 20 * 1024 * 1024;
/** One action of the worker takes no more. */
const MOST_OFFERS = 20_000;

/** Offers of a file: JSON by its first character, else a table. Nothing is kept here. */
export function readOfferFile(bytes: Uint8Array, vocabulary: Vocabulary): OfferFile {
  if (bytes.length > MOST_BYTES) return { kind: 'refused', code: 'too_large' };
  const text = decodeText(bytes);
  const resolve = resolveIn(vocabulary);
  if (!/^\ufeff?\s*[[{]/.test(text)) return offersOf(importOffersFromCsv(text, resolve));
  const json = readJson(text);
  if (json.kind === 'refused')
    return { kind: 'refused', code: json.why === 'malformed' ? 'damaged_file' : 'too_large' };
  return offersOf(importOffersFromJson(json.value, resolve));
}

function offersOf(imported: ImportedOffers): OfferFile {
  if (imported.format === 'unknown') return { kind: 'refused', code: 'no_offers' };
  if (imported.offers.length > MOST_OFFERS) return { kind: 'refused', code: 'too_large' };
  return { kind: 'offers', ...imported };
}
