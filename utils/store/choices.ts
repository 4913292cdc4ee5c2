import { act } from './act';
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
  choice: ChoiceRow['choice'] | null,
): Promise<boolean> {
  return act(db, action, 'choices:set', nowMs, async (writer) => {
    if (choice === null) await writer.remove('choices', offers);
    else
      await writer.put(
        'choices',
        offers.map((offer) => ({ offer, choice, atMs: nowMs })),
      );
    return true;
  });
}

/** Offers never to show again. */
export async function hiddenOffers(db: Database): Promise<string[]> {
  return (await allChoices(db)).filter(({ choice }) => choice === 'hidden').map(({ offer }) => offer);
}
