import type { Offer } from '../../utils/core/catalogue/offer';
import type { PlanOffer } from '../../utils/core/plan/plan';
import { OfferFacts, OfferLink } from './PlanStep';

interface Props {
  readonly planned: readonly PlanOffer[];
  readonly offerOf: (id: string) => Offer | undefined;
  readonly nameOf: (id: string) => string;
  readonly today: string;
  readonly isNumbered: boolean;
}

/** The offers of a set, a list item each with what it closes: nothing can be decided here. */
export function OfferLines({ planned, offerOf, nameOf, today, isNumbered }: Props) {
  return planned.map(({ id, closes }, at) => {
    const offer = offerOf(id);
    return (
      offer && (
        <li key={id}>
          {isNumbered && <span class="num">{at + 1}</span>}
          <OfferLink offer={offer} />
          <OfferFacts offer={offer} closes={closes.map(nameOf)} today={today} />
        </li>
      )
    );
  });
}
