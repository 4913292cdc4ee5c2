import type { MatchStatus } from '../../utils/core/matching/match';
import { useWords } from '../words';

/** What a segment can be: a status, or `planned` for what the plan adds. */
export type Segment = MatchStatus | 'planned';

const ORDER: readonly Segment[] = ['covered', 'planned', 'partly', 'expired', 'missing'];
const CLASS: Readonly<Record<Segment, string>> = {
  covered: 'c',
  planned: 'n',
  partly: 'p',
  expired: 'x',
  missing: 'm',
};

/** One segment for each skill asked for, never a percentage. Its text form names every count. */
export function SegmentBar({ segments }: { readonly segments: readonly Segment[] }) {
  const words = useWords();
  const sorted = [...segments].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const count = (one: Segment) => segments.filter((segment) => segment === one).length;
  const parts = ORDER.slice(1)
    .filter((one) => count(one) > 0)
    .map((one) => words.t(`segments.${one as 'planned'}`, { n: count(one) }));
  const label = [words.t('segments.covered', { n: count('covered'), of: segments.length }), ...parts].join(
    ', ',
  );
  return (
    <span class="seg" role="img" aria-label={label}>
      {sorted.map((segment, at) => (
        <i key={at} class={CLASS[segment]} />
      ))}
    </span>
  );
}
