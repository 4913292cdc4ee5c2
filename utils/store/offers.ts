/** What the user made of the catalogue: own offers and corrections. They stand in the rows of the choices, one per offer. */
import type { Offer } from '../core/catalogue/offer';
import type { CatalogueOverlay, Correction } from '../core/catalogue/overlay';
import { act } from './act';
import type { ChoiceRow } from './records';
import type { Database } from './schema';
import type { Writer } from './writer';

/** Adds own offers, or replaces those of the same id. What was decided about them stays. */
export function keepOffers(
  db: Database,
  action: string,
  nowMs: number,
  offers: readonly Offer[],
): Promise<{ readonly written: number }> {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  return act(db, action, 'offers:keep', nowMs, async (writer) => {
    await changeChoices(writer, nowMs, [...byId.keys()], (id) => {
      const own = byId.get(id);
      return own === undefined ? {} : { own };
    });
    return { written: byId.size };
  });
}

/** Deletes own offers, with what was decided about them. Ids that are no own offers are left alone. */
export function removeOffers(
  db: Database,
  action: string,
  nowMs: number,
  ids: readonly string[],
): Promise<{ readonly deleted: number }> {
  return act(db, action, 'offers:remove', nowMs, async (writer) => {
    const rows = await Promise.all(ids.map((id) => writer.get('choices', id)));
    const own = rows.filter((row) => row?.own !== undefined).map((row) => (row as ChoiceRow).offer);
    await writer.remove('choices', own);
    return { deleted: own.length };
  });
}

/** Corrects facts of an offer that ships; null goes back to what ships. */
export function correctOffer(
  db: Database,
  action: string,
  nowMs: number,
  offer: string,
  correction: Correction | null,
): Promise<boolean> {
  return act(db, action, 'offers:correct', nowMs, async (writer) => {
    await changeChoices(writer, nowMs, [offer], () => ({ correction }));
    return true;
  });
}

/** The rows as the core lays them over the catalogue that ships. */
export function overlayOf(rows: readonly ChoiceRow[]): CatalogueOverlay {
  return {
    offers: rows.flatMap(({ own }) => own ?? []),
    corrections: Object.fromEntries(
      rows.flatMap(({ offer, correction }) => (correction === undefined ? [] : [[offer, correction]])),
    ),
    hidden: rows.filter(({ choice }) => choice === 'hidden').map(({ offer }) => offer),
  };
}

/** A part of a row: what is absent stays as it is, null is taken away. */
type Change = { readonly [K in 'choice' | 'own' | 'correction']?: ChoiceRow[K] | null };

/** Changes one part of the rows of these offers. A row that says nothing any more goes. */
export async function changeChoices(
  writer: Writer,
  nowMs: number,
  offers: readonly string[],
  changeOf: (offer: string) => Change,
): Promise<void> {
  const rows = await Promise.all(
    offers.map(async (offer) => {
      const held = await writer.get('choices', offer);
      const { choice = null, own, correction } = { ...held, ...changeOf(offer) };
      return { offer, choice, ...(own && { own }), ...(correction && { correction }), atMs: nowMs };
    }),
  );
  const isEmpty = (row: Omit<ChoiceRow, 'revision'>) =>
    row.choice === null && row.own === undefined && row.correction === undefined;
  await writer.remove(
    'choices',
    rows.filter(isEmpty).map(({ offer }) => offer),
  );
  await writer.put(
    'choices',
    rows.filter((row) => !isEmpty(row)),
  );
}
