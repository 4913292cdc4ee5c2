import type { MatchStatus } from '../../utils/core/matching/match';
import { Icon } from '../Icon';
import { useWords } from '../words';

const CLASS: Readonly<Record<MatchStatus, string>> = {
  covered: 'c',
  partly: 'p',
  expired: 'x',
  missing: 'm',
};

export const StatusIcon = ({ status }: { readonly status: MatchStatus }) => (
  <Icon name={status} class={`ic-${CLASS[status]}`} />
);

/** The word of a status. Its shape stands before the line, so that colour is never alone. */
export function StatusWord({
  status,
  icon = false,
}: {
  readonly status: MatchStatus;
  readonly icon?: boolean;
}) {
  const words = useWords();
  return (
    <span class={`st ${CLASS[status]}`}>
      {icon && <StatusIcon status={status} />}
      {words.t(`status.${status}`)}
    </span>
  );
}
