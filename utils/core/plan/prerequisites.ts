import type { Catalogue } from '../catalogue/catalogue';
import type { Offer } from '../catalogue/offer';

/** One way to take an offer: itself and the offers that must be taken with it. */
export interface Bundle {
  /** Offer ids; the offer itself first. */
  readonly offers: readonly string[];
  /** Texts that no offer stands for, as the provider wrote them: conditions to show. */
  readonly conditions: readonly string[];
}

/** More ways than these are not told apart: "A or B" three times over is already eight. */
const MOST_WAYS = 8;

/**
 * The ways to take an offer with its prerequisites, and theirs in turn. The field is free text: what resolves as a whole
 * through title or alias, or as "A or B", is an offer; the rest is a condition. What is held or planned needs no offer;
 * a retired prerequisite can no longer be taken and stays a condition; a circle ends where it closes.
 *
 * @returns no way at all when a prerequisite is against the user's wishes
 */
export function bundlesOf(
  offer: Offer,
  catalogue: Catalogue,
  isHeld: (id: string) => boolean,
  isAllowed: (offer: Offer) => boolean,
): Bundle[] {
  return waysOf(offer, catalogue, isHeld, isAllowed, new Set());
}

function waysOf(
  offer: Offer,
  catalogue: Catalogue,
  isHeld: (id: string) => boolean,
  isAllowed: (offer: Offer) => boolean,
  above: ReadonlySet<string>,
): Bundle[] {
  const path = new Set([...above, offer.id]);
  let ways: Bundle[] = [{ offers: [offer.id], conditions: [] }];
  for (const text of offer.prerequisites) {
    const named = offersNamed(text, catalogue);
    if (named.some((one) => isHeld(one.id) || path.has(one.id))) continue;
    const current = named.filter((one) => !one.retired);
    if (current.length === 0) {
      ways = ways.map((way) => ({ ...way, conditions: [...way.conditions, text] }));
      continue;
    }
    const choices = current
      .filter(isAllowed)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((one) => waysOf(one, catalogue, isHeld, isAllowed, path));
    ways = ways.flatMap((way) => choices.map((choice) => joined(way, choice))).slice(0, MOST_WAYS);
  }
  return ways;
}

/** Offers that a prerequisite names: the text as a whole, else every part of "A or B" (all must be known). */
function offersNamed(text: string, catalogue: Catalogue): readonly Offer[] {
  const whole = catalogue.named(text);
  if (whole.length > 0) return whole;
  const parts = text.split(/\s+or\s+/i).map((part) => catalogue.named(part));
  return parts.length > 1 && parts.every((part) => part.length > 0) ? parts.flat() : [];
}

function joined(a: Bundle, b: Bundle): Bundle {
  return {
    offers: [...new Set([...a.offers, ...b.offers])],
    conditions: [...new Set([...a.conditions, ...b.conditions])],
  };
}
