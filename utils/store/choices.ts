import { act } from './act';
import { changeChoices } from './offers';
import type { ChoiceRow } from './records';
import type { Database } from './schema';

export const allChoices = (db: Database): Promise<ChoiceRow[]> => db.choices.toArray();

/** Offers the user has decided to take, in the order of deciding. */
export async function plannedOffers(db: Database): Promise<string[]> {
  const rows = (await allChoices(db)).filter(({ choice }) => choice === 'planned');
  return rows.sort((a, b) => a.atMs - b.atMs || (a.offer < b.offer ? -1 : 1)).map(({ offer }) => offer);
}

/** Plans or hides offers; null takes the choice back. */
export function chooseOffers(
  db: Database,
  action: string,
  nowMs: number,
  offers: readonly string[],
  choice: ChoiceRow['choice'],
): Promise<boolean> {
  return act(db, action, 'choices:set', nowMs, async (writer) => {
    await changeChoices(writer, nowMs, offers, () => ({ choice }));
    return true;
  });
}
