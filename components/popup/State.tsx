import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../Icon';
import { useWords } from '../words';

interface Props {
  readonly icon: IconName;
  readonly heading: string;
  readonly children: ComponentChildren;
  /** Only a failure interrupts a screen reader. */
  readonly failed?: boolean;
}

/** A state that is not a result: what happened, and what helps. */
export function State({ icon, heading, children, failed = false }: Props) {
  return (
    <div class={failed ? 'state failed' : 'state'} role={failed ? 'alert' : undefined}>
      <Icon name={icon} />
      <h1 tabIndex={-1}>{heading}</h1>
      {children}
    </div>
  );
}

/** While the page is read: the shape of what will come, quiet. */
export function Reading() {
  const words = useWords();
  return (
    <>
      <div class="sec" role="status">
        <h1 class="t-16">{words.t('reading.heading')}</h1>
        <p class="meta">{words.t('reading.note')}</p>
      </div>
      <div class="sec skeleton" aria-hidden="true">
        {[60, 85, 100, 100, 100, 70].map((width, at) => (
          <div key={at} class={at === 2 ? 'sk tall' : 'sk'} style={{ width: `${width}%` }} />
        ))}
      </div>
    </>
  );
}
