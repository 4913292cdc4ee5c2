import type { OfferSuggestion } from '@/components/certs/OfferField';
import type { Offer } from '@/utils/core/catalogue/offer';
import { searchOffers } from '@/utils/core/certs/by-hand';
import { loadVocabulary } from '@/utils/core/vocabulary';
import type { Vocabulary } from '@/utils/core/vocabulary/vocabulary';
import type { Vault } from '@/utils/store/live';
import { shownCatalogue } from './catalogue';

/** As many as are read through; more words find fewer. */
const MOST_OFFERS = 8;

/** What the user's catalogue knows by these words: a title, an alias, an exam code. Hidden offers too: they may be held. */
export function findOffers(typed: string, vault: Pick<Vault, 'choices'>): readonly OfferSuggestion[] {
  const [catalogue, vocabulary] = [shownCatalogue(vault), loadVocabulary()];
  return searchOffers(typed, { ...catalogue, offers: catalogue.all }, MOST_OFFERS).map((offer) => ({
    id: offer.id,
    title: offer.title,
    issuer: offer.provider,
    skills: skillNames(offer, vocabulary),
    url: catalogue.all.some(({ id, url }) => id !== offer.id && url === offer.url) ? null : offer.url,
  }));
}

/** What an offer proves, by name. */
export const skillNames = ({ skills }: Offer, vocabulary: Pick<Vocabulary, 'get'>): readonly string[] =>
  skills.map((id) => vocabulary.get(id)?.label ?? id);
