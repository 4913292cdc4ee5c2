import type { Offer } from '../../utils/core/catalogue/offer';
import type { OtherSet } from '../../utils/core/plan/alternatives';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { OfferLines } from './OfferLines';
import { PlanSum } from './PlanSum';

interface Props {
  readonly sets: readonly OtherSet[];
  readonly offers: readonly Offer[];
  readonly today: string;
  readonly nameOf: (id: string) => string;
}

/** Sets that close as much as the plan and put money, time or proof first: shown where they differ from it. */
export function OtherSets({ sets, offers, today, nameOf }: Props) {
  const words = useWords();
  if (sets.length === 0) return null;
  return (
    <details class="other-sets">
      <summary>
        <Icon name="chevron" class="chev" />
        {words.t('plan.otherSets')}
      </summary>
      {sets.map(({ kinds, plan }) => (
        <section key={kinds.join()}>
          <h3>{words.list(kinds.map((kind) => words.t(`plan.best.${kind}`)))}</h3>
          <PlanSum class="meta" plan={plan} />
          <ul>
            <OfferLines
              planned={plan.offers}
              offerOf={(id) => offers.find((one) => one.id === id)}
              nameOf={nameOf}
              today={today}
              isNumbered={false}
            />
          </ul>
        </section>
      ))}
    </details>
  );
}
