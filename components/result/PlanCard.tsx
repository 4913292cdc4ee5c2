import type { Offer } from '../../utils/core/catalogue/offer';
import type { OtherSet } from '../../utils/core/plan/alternatives';
import type { Plan } from '../../utils/core/plan/plan';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { useWords } from '../words';
import { OtherSets } from './OtherSets';
import { PlanStep, type StepActions } from './PlanStep';
import { PlanSum } from './PlanSum';

interface Props {
  readonly plan: Plan;
  readonly offers: readonly Offer[];
  readonly alternatives: Readonly<Record<string, readonly Offer[]>>;
  readonly otherSets: readonly OtherSet[];
  /** The user's local day. */
  readonly today: string;
  readonly nameOf: (id: string) => string;
  /** Required needs asked for, covered. */
  readonly required: { readonly covered: number; readonly of: number };
  /** Seen postings open now and with the plan; null while that is counted. */
  readonly opened: { readonly now: number; readonly after: number; readonly of: number } | null;
  /** Address of the dashboard's plan builder. */
  readonly planHref: string;
  readonly actions: StepActions;
}

/** Steps of a long plan that stand open: the needs below them are to be seen without scrolling far. */
const FIRST = 3;

/** The smallest set that closes the gaps: sum first, then the steps with what each closes. */
export function PlanCard({ plan, offers, nameOf, required, opened, planHref, actions, ...rest }: Props) {
  const words = useWords();
  if (plan.offers.length === 0) return <NoPlan plan={plan} nameOf={nameOf} required={required} />;
  // One step is never folded away alone: its fold would take as much room.
  const shown = plan.offers.length > FIRST + 1 ? FIRST : plan.offers.length;
  const steps = { offers, nameOf, actions, alternatives: rest.alternatives, today: rest.today };
  return (
    <section class="plan" aria-labelledby="plan-h">
      <header>
        <h2 id="plan-h">{words.t('plan.heading')}</h2>
        <a href={planHref} target="_blank" rel="noopener">
          {words.t('plan.change')}
        </a>
      </header>
      <PlanSum class="sum" plan={plan} />
      <Steps from={0} steps={plan.offers.slice(0, shown)} {...steps} />
      {plan.offers.length > shown && (
        <details class="more-steps">
          <summary>
            <Icon name="chevron" class="chev" />
            {words.t('plan.moreSteps', { n: plan.offers.length - shown })}
          </summary>
          <Steps from={shown} steps={plan.offers.slice(shown)} {...steps} />
        </details>
      )}
      <OtherSets sets={rest.otherSets} offers={offers} today={rest.today} nameOf={nameOf} />
      <Open plan={plan} nameOf={nameOf} />
      {opened !== null && opened.of > 0 && opened.after > 0 && (
        <p class="opens">
          <Rich k="plan.opens" n={opened.of} values={{ after: words.number(opened.after) }} />
        </p>
      )}
    </section>
  );
}

interface StepsProps extends Pick<Props, 'offers' | 'nameOf' | 'actions' | 'alternatives' | 'today'> {
  /** Steps before these. */
  readonly from: number;
  readonly steps: Plan['offers'];
}

function Steps({ from, steps, offers, nameOf, actions, alternatives, today }: StepsProps) {
  return (
    <ol class="steps" start={from + 1}>
      {steps.map(({ id, closes }, at) => (
        <PlanStep
          key={id}
          number={from + at + 1}
          offer={offers.find((offer) => offer.id === id)}
          closes={closes.map(nameOf)}
          alternatives={alternatives[id] ?? []}
          today={today}
          actions={actions}
        />
      ))}
    </ol>
  );
}

/** What stays open: nothing closes it at all, or nothing within the limits. */
function Open({ plan, nameOf }: Pick<Props, 'plan' | 'nameOf'>) {
  const words = useWords();
  const list = (ids: readonly string[]) => words.list(ids.map(nameOf), 'disjunction');
  return (
    <>
      {plan.open.length > 0 && (
        <p class="opens">{words.t('plan.nothingCloses', { skills: list(plan.open) })}</p>
      )}
      {plan.beyondWishes.length > 0 && (
        <p class="opens">{words.t('plan.beyond', { skills: list(plan.beyondWishes) })}</p>
      )}
    </>
  );
}

function NoPlan({ plan, nameOf, required }: Pick<Props, 'plan' | 'nameOf' | 'required'>) {
  const words = useWords();
  if (plan.open.length > 0 || plan.beyondWishes.length > 0) {
    return (
      <div class="note">
        <Icon name="unclear" />
        <div>
          <Open plan={plan} nameOf={nameOf} />
        </div>
      </div>
    );
  }
  if (required.of === 0) return null;
  const key = required.covered === required.of ? 'plan.noGap' : 'plan.decided';
  return (
    <p class="note">
      <Icon name="covered" class="ic-c" />
      <span>{words.t(key, { n: required.of })}</span>
    </p>
  );
}
