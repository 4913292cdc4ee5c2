import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { Logo } from '../Logo';
import { useWords } from '../words';

export const STEPS = ['bring', 'limits', 'try'] as const;
export type Step = (typeof STEPS)[number];

interface Props {
  /** What stands inside each step. */
  readonly content: Readonly<Record<Step, ComponentChildren>>;
  /** The last step was done, or all were skipped. */
  readonly onDone: () => void;
}

/** First run: three steps, one open at a time, each to be skipped. */
export function Welcome({ content, onDone }: Props) {
  const words = useWords();
  const [open, setOpen] = useState<Step>('bring');
  return (
    <main class="welcome" id="main">
      <header>
        <Logo />
        <div>
          <h1 tabIndex={-1}>{words.t('welcome.heading')}</h1>
          <p>{words.t('welcome.summary')}</p>
        </div>
      </header>
      <ol>
        {STEPS.map((step, at) => {
          const next = STEPS[at + 1];
          return (
            <li key={step} class="card">
              <details
                open={step === open}
                onToggle={(event) => {
                  if (event.currentTarget.open) setOpen(step);
                }}
              >
                <summary>
                  <span class={step === open ? 'num big' : 'num big off'}>{at + 1}</span>
                  <h2>{words.t(`welcome.${step}`)}</h2>
                  <span class="meta">{words.t(`welcome.${step}Hint`)}</span>
                </summary>
                <div class="step-body">
                  {content[step]}
                  <p class="acts">
                    <button
                      class="btn main"
                      type="button"
                      onClick={() => (next === undefined ? onDone() : setOpen(next))}
                    >
                      {words.t(next === undefined ? 'welcome.finish' : 'welcome.continue')}
                    </button>
                  </p>
                </div>
              </details>
            </li>
          );
        })}
      </ol>
      <footer>
        <span class="meta">
          <Icon name="lock" /> {words.t('welcome.foot')}
        </span>
        <button class="link" type="button" onClick={onDone}>
          {words.t('welcome.skip')}
        </button>
      </footer>
    </main>
  );
}
