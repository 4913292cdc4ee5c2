import { Icon, type IconName } from '../Icon';
import { useWords, type WordKey } from '../words';

interface Props {
  readonly icon: IconName;
  readonly heading: WordKey;
  readonly hint: WordKey;
}

/** A view with nothing to show yet: why, what fills it, and the way to the first steps. */
export function Empty({ icon, heading, hint }: Props) {
  const words = useWords();
  return (
    <div class="card pad empty">
      <Icon name={icon} />
      <h2>{words.t(heading)}</h2>
      <p class="meta">{words.t(hint)}</p>
      <a class="btn" href="#/welcome">
        {words.t('next.start')}
      </a>
    </div>
  );
}
