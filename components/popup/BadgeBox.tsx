import { Icon } from '../Icon';
import { useWords } from '../words';

interface Props {
  /** Where the badge of the page is read and shown; null where there is no page. */
  readonly href: string | null;
  /** The page is known to show badges. */
  readonly isMain?: boolean;
}

/** The way to read the badge that a page shows. It opens beside the page: what was read is looked at before it is kept. */
export function BadgeBox({ href, isMain = false }: Props) {
  const words = useWords();
  if (href === null) return null;
  return (
    <div class="sec">
      <div class="card box">
        <h2>{words.t('badgePage.heading')}</h2>
        <p class="meta">{words.t('badgePage.text')}</p>
        <a class={isMain ? 'btn main' : 'btn'} href={href} target="_blank" rel="noopener">
          <Icon name="badge" />
          {words.t('badgePage.button')}
        </a>
      </div>
    </div>
  );
}
