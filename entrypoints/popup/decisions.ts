import type { StepActions } from '@/components/result/PlanStep';
import type { Offer } from '@/utils/core/catalogue/offer';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import { tell } from '../shared/tell';
import type { TabContext } from './context';

/** Saving the posting, taking or hiding an offer. Each can be taken back. */
export function decisions(context: TabContext): StepActions & { readonly onSave: () => void } {
  const { words, tab, result } = context;

  async function choose(offer: Offer, choice: 'planned' | 'hidden') {
    const action = newAction();
    const sent = await send('choices:set', { action, offers: [offer.id], choice });
    await tell(context, sent, words.t(`plan.${choice}`, { title: offer.title }), action);
  }

  async function save() {
    if (tab === null) return;
    const action = newAction();
    const key = result?.saved ?? null;
    if (key === null)
      await tell(context, await send('postings:save', { action, tab }), words.t('popup.savedDone'), action);
    else
      await tell(context, await send('postings:unsave', { action, key }), words.t('popup.unsaved'), action);
  }

  return {
    onPlan: (offer) => void choose(offer, 'planned'),
    onHide: (offer) => void choose(offer, 'hidden'),
    onSave: () => void save(),
  };
}
