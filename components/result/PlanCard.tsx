import type { Offer } from '../../utils/core/catalogue/offer';
import type { Plan } from '../../utils/core/plan/plan';
import { Icon } from '../Icon';
import { httpOnly } from '../links';
import { useWords } from '../words';
import { hoursWord, planSum, priceWord } from './offer-words';

interface Props {
  readonly plan: Plan;
  readonly offers: readonly Offer[];
  readonly nameOf: (id: string) => string;
  /** Required needs asked for, covered. */
  readonly required: { readonly covered: number; readonly of: number };
  /** Address of the dashboard's plan builder. */
  readonly planHref: string;
}

/** The smallest set that closes the gaps: sum first, then the steps with what each closes. */
export function PlanCard({ plan, offers, nameOf, required, planHref }: Props) {
  const words = useWords();
  if (required.of > 0 && required.covered === required.of && plan.offers.length === 0) {
    return (
      <p class="note">
        <Icon name="covered" class="ic-c" />
        <span>{words.t('plan.noGap', { n: required.of })}</span>
      </p>
    );
  }
  if (plan.offers.length === 0) {
    return plan.open.length === 0 ? null : (
      <p class="note">
        <Icon name="unclear" />
        <span>
          {words.t('plan.nothingCloses', { skills: words.list(plan.open.map(nameOf), 'disjunction') })}
        </span>
      </p>
    );
  }
  const { sum, apart } = planSum(words, plan);
  return (
    <section class="plan" aria-labelledby="plan-h">
      <header>
        <h2 id="plan-h">{words.t('plan.heading')}</h2>
        <a href={planHref} target="_blank" rel="noopener">
          {words.t('plan.change')}
        </a>
      </header>
      <p class="sum">
        {sum}
        {apart.map((part) => (
          <span key={part}>
            {' '}
            <span class="unk">{part}</span>
          </span>
        ))}
      </p>
      <ol class="steps">
        {plan.offers.map(({ id, closes }, at) => (
          <Step
            key={id}
            number={at + 1}
            offer={offers.find((offer) => offer.id === id)}
            closes={closes.map(nameOf)}
          />
        ))}
      </ol>
      {plan.open.length > 0 && (
        <p class="opens">
          {words.t('plan.nothingCloses', { skills: words.list(plan.open.map(nameOf), 'disjunction') })}
        </p>
      )}
    </section>
  );
}

interface StepProps {
  readonly number: number;
  readonly offer: Offer | undefined;
  readonly closes: readonly string[];
}

function Step({ number, offer, closes }: StepProps) {
  const words = useWords();
  if (offer === undefined) return null;
  const price = priceWord(words, offer);
  return (
    <li>
      <span class="num">{number}</span>
      <a href={httpOnly(offer.url)} target="_blank" rel="noopener noreferrer">
        {offer.title}
      </a>
      <span class="meta">
        {closes.join(', ')} · {hoursWord(words, offer)} ·{' '}
        <span class={price.known ? '' : 'unk'}>{price.text}</span>
      </span>
    </li>
  );
}
