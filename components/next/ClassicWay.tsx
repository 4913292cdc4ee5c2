import type { ClassicComparison } from '../../utils/core/plan/classic';
import { useWords } from '../words';

/** What the gaps of the best set would take by classic certifications or programmes: for scale, and it says so. */
export function ClassicWay({ classics }: { readonly classics: ClassicComparison }) {
  const words = useWords();
  if (classics.rows.length === 0) return null;
  const years = [...new Set(classics.rows.map(({ classic }) => classic.year))].sort();
  const sum = words.t('next.classicSum', { price: words.dollars(classics.priceUSD), n: classics.hours });
  return (
    <details class="classic">
      <summary>
        {words.t('next.classic')}: {sum}
      </summary>
      <ul>
        {classics.rows.map(({ classic }) => (
          <li key={classic.id}>
            {classic.title}{' '}
            <span class="small">
              {words.t('next.classicSum', { price: words.dollars(classic.priceUSD), n: classic.hours })} ·{' '}
              {classic.source}, {classic.year}
            </span>
          </li>
        ))}
      </ul>
      <p class="small">{words.t('next.classicNote', { years: words.list(years.map(String)) })}</p>
    </details>
  );
}
