import { useWords } from '../words';

/** What the user allows a plan to cost. */
export interface LimitValues {
  readonly budgetUSD: number | null;
  readonly hours: number | null;
  readonly weight: number;
  readonly preferred: boolean;
  readonly proctoredOnly: boolean;
  readonly freeOnly: boolean;
}

/** Shares of the required skills that can count as open. */
const SHARES = { least: 0.5, most: 1, step: 0.1 } as const;

/** Steps of the sliders; the last is "no limit". */
const BUDGETS = [0, 25, 50, 100, 200, 300, 500, 1000, null] as const;
const HOURS = [2, 5, 10, 20, 40, 80, 160, null] as const;
const CHECKS = ['preferred', 'proctoredOnly', 'freeOnly'] as const;
const CHECK_WORD = { preferred: 'preferred', proctoredOnly: 'proctored', freeOnly: 'free' } as const;

interface Props {
  readonly values: LimitValues;
  readonly onChange: (patch: Partial<LimitValues>) => void;
  /** From which share of the required skills a posting counts as open; left out where no postings are counted. */
  readonly openFrom?: number;
  readonly onOpenFrom?: (share: number) => void;
}

/** Native sliders with their value in words; the result beside them changes at once. */
export function Limits({ values, onChange, openFrom, onOpenFrom }: Props) {
  const words = useWords();
  const weight = values.weight === 0 ? 'next.money' : values.weight === 1 ? 'next.timeFirst' : 'next.both';
  const upTo = (amount: string | null) =>
    amount === null ? words.t('next.noLimit') : words.t('next.upTo', { amount });
  return (
    <>
      <Steps
        label={words.t('next.budget')}
        steps={BUDGETS}
        value={values.budgetUSD}
        inWords={(value) => upTo(value === null ? null : words.dollars(value))}
        onChange={(budgetUSD) => onChange({ budgetUSD })}
      />
      <Steps
        label={words.t('next.time')}
        steps={HOURS}
        value={values.hours}
        inWords={(value) => upTo(value === null ? null : words.t('hours.some', { n: value }))}
        onChange={(hours) => onChange({ hours })}
      />
      <label>
        <span class="row">
          {words.t('next.weight')} <output>{words.t(weight)}</output>
        </span>
        <input
          type="range"
          min={0}
          max={1}
          step={0.5}
          value={values.weight}
          aria-valuetext={words.t(weight)}
          onInput={(event) => onChange({ weight: event.currentTarget.valueAsNumber })}
        />
      </label>
      {openFrom !== undefined && (
        <label>
          <span class="row">
            {words.t('next.openFrom')} <output>{words.percent(openFrom)}</output>
          </span>
          <input
            type="range"
            min={SHARES.least}
            max={SHARES.most}
            step={SHARES.step}
            value={openFrom}
            aria-valuetext={words.percent(openFrom)}
            onInput={(event) => onOpenFrom?.(event.currentTarget.valueAsNumber)}
          />
        </label>
      )}
      {CHECKS.map((check) => (
        <label key={check} class="check">
          <input
            type="checkbox"
            checked={values[check]}
            onChange={(event) => onChange({ [check]: event.currentTarget.checked })}
          />
          {words.t(`next.${CHECK_WORD[check]}`)}
        </label>
      ))}
    </>
  );
}

interface StepsProps {
  readonly label: string;
  readonly steps: readonly (number | null)[];
  readonly value: number | null;
  readonly inWords: (value: number | null) => string;
  readonly onChange: (value: number | null) => void;
}

function Steps({ label, steps, value, inWords, onChange }: StepsProps) {
  const found = steps.indexOf(value);
  const at = found < 0 ? steps.findIndex((step) => step === null || step >= (value ?? 0)) : found;
  return (
    <label>
      <span class="row">
        {label} <output>{inWords(value)}</output>
      </span>
      <input
        type="range"
        min={0}
        max={steps.length - 1}
        step={1}
        value={at}
        aria-valuetext={inWords(value)}
        onInput={(event) => onChange(steps[event.currentTarget.valueAsNumber] ?? null)}
      />
    </label>
  );
}
