import type { Offer } from '../catalogue/offer';
import type { PlanWishes } from './plan';

/** Whether an offer may stand in a plan at all: not retired, not hidden, and of the kind that the user asked for. */
export function allows(wishes: PlanWishes): (offer: Offer) => boolean {
  const hidden = new Set(wishes.hiddenProviders.map(providerKey));
  return (offer) =>
    !offer.retired &&
    !hidden.has(providerKey(offer.provider)) &&
    (!wishes.freeOnly || offer.priceUSD === 0) &&
    (!wishes.proctoredOnly || offer.proof === 'proctored-exam');
}

/** Providers compare without case: they are typed on the command line. */
export function providerKey(provider: string): string {
  return provider.trim().toLowerCase();
}
