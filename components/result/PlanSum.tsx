import type { Plan } from '../../utils/core/plan/plan';
import { useWords } from '../words';
import { planSum } from './offer-words';

/** "2 certificates · about 9 h · $0", and what is not known in it, underlined with dots. */
export function PlanSum({ plan, class: look }: { readonly plan: Plan; readonly class: string }) {
  const { sum, apart } = planSum(useWords(), plan);
  return (
    <p class={look}>
      {sum}
      {apart.map((part) => (
        <span key={part}>
          {' '}
          <span class="unk">{part}</span>
        </span>
      ))}
    </p>
  );
}
