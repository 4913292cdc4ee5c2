import { useState } from 'preact/hooks';
import type { Offer } from '../../utils/core/catalogue/offer';
import { Icon } from '../Icon';
import { httpOnly } from '../links';
import { useWords } from '../words';
import { hoursWord, priceWord } from './offer-words';

/** What can be decided about an offer. */
export interface StepActions {
  readonly onPlan: (offer: Offer) => void;
  readonly onHide: (offer: Offer) => void;
}

interface Props {
  readonly number: number;
  readonly offer: Offer | undefined;
  /** Names of the skills it closes. */
  readonly closes: readonly string[];
  readonly alternatives: readonly Offer[];
  /** The user's local day: old facts say so. */
  readonly today: string;
  readonly actions: StepActions;
}

/** One step of a plan, with what else would close the same behind its chevron. */
export function PlanStep({ number, offer, closes, alternatives, today, actions }: Props) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  if (offer === undefined) return null;
  return (
    <li>
      <span class="num">{number}</span>
      <OfferLink offer={offer} />
      <button
        class="more-button"
        type="button"
        aria-expanded={isOpen}
        aria-label={words.t('plan.more', { title: offer.title })}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="chevron" class="chev" />
      </button>
      <OfferFacts offer={offer} closes={closes} today={today} />
      {isOpen && (
        <div class="others">
          <Decide offer={offer} actions={actions} />
          <p class="small">{words.t(alternatives.length === 0 ? 'plan.noOthers' : 'plan.others')}</p>
          <ul>
            {alternatives.map((other) => (
              <li key={other.id}>
                <OfferLink offer={other} />
                <OfferFacts offer={other} today={today} />
                <Decide offer={other} actions={actions} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function Decide({ offer, actions }: { readonly offer: Offer; readonly actions: StepActions }) {
  const words = useWords();
  return (
    <span class="teach">
      <button class="link" type="button" onClick={() => actions.onPlan(offer)}>
        {words.t('plan.take')}
      </button>
      <button class="link" type="button" onClick={() => actions.onHide(offer)}>
        {words.t('plan.hide')}
      </button>
    </span>
  );
}

/** The offer's name, leading to its provider. */
export function OfferLink({ offer }: { readonly offer: Offer }) {
  return (
    <a class="offer" href={httpOnly(offer.url)} target="_blank" rel="noopener noreferrer">
      {offer.title}
    </a>
  );
}

/** "Kubernetes, Monitoring · 4 h · free, Feb 2025". What is not known is underlined with dots. */
export function OfferFacts({
  offer,
  closes = [],
  today,
}: {
  readonly offer: Offer;
  readonly closes?: readonly string[];
  readonly today: string;
}) {
  const words = useWords();
  const price = priceWord(words, offer, today);
  return (
    <span class="meta">
      {closes.length > 0 && `${closes.join(', ')} · `}
      {hoursWord(words, offer)} · <span class={price.known ? '' : 'unk'}>{price.text}</span>
    </span>
  );
}
