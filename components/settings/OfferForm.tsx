import { useState } from 'preact/hooks';
import { FormButtons } from '../FormButtons';
import { useWords } from '../words';

/** What the user typed of an offer. Skills are names; the dashboard looks them up. */
export interface OfferDraftText {
  readonly title: string;
  readonly provider: string;
  readonly url: string;
  readonly skills: string;
  /** US dollars, empty when not known; 0 is free. */
  readonly price: string;
  readonly isMonthly: boolean;
  readonly hours: string;
}
export type OfferField = Exclude<keyof OfferDraftText, 'isMonthly'>;

const ALL: readonly OfferField[] = ['title', 'provider', 'url', 'skills', 'price', 'hours'];
/** What of an offer that ships can be corrected. */
const FACTS: readonly OfferField[] = ['skills', 'price', 'hours'];

export const EMPTY_OFFER: OfferDraftText = {
  title: '',
  provider: '',
  url: '',
  skills: '',
  price: '',
  isMonthly: false,
  hours: '',
};

interface Props {
  readonly heading: string;
  readonly start: OfferDraftText;
  /** Only the facts of an offer that ships, not what it is. */
  readonly isCorrection: boolean;
  /** What is wrong with a field, or null when it was kept. */
  readonly onSave: (draft: OfferDraftText) => Promise<OfferFault | null>;
  readonly onCancel: () => void;
  readonly onDirty: (isDirty: boolean) => void;
}

export interface OfferFault {
  readonly field: OfferField;
  readonly text: string;
}

/** Adds, edits or corrects an offer. */
export function OfferForm({ heading, start, isCorrection, onSave, onCancel, onDirty }: Props) {
  const words = useWords();
  const [draft, setDraft] = useState(start);
  const [fault, setFault] = useState<OfferFault | null>(null);
  const change = (patch: Partial<OfferDraftText>) => {
    setDraft({ ...draft, ...patch });
    onDirty(true);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const found = await onSave(draft);
    setFault(found);
    if (found !== null) document.getElementById(`offer-${found.field}`)?.focus();
  };
  return (
    <form class="form note" noValidate aria-label={heading} onSubmit={(event) => void submit(event)}>
      <h3>{heading}</h3>
      {(isCorrection ? FACTS : ALL).map((field) => (
        <div key={field} class="field">
          <label for={`offer-${field}`}>{words.t(`catalogue.form.${field}`)}</label>
          <input
            id={`offer-${field}`}
            type="text"
            inputMode={field === 'price' || field === 'hours' ? 'decimal' : undefined}
            value={draft[field]}
            required={field !== 'price' && field !== 'hours'}
            aria-invalid={fault?.field === field}
            aria-describedby={fault?.field === field ? 'offer-fault' : undefined}
            onInput={(event) => change({ [field]: event.currentTarget.value })}
          />
          {fault?.field === field && (
            <p class="fault" id="offer-fault">
              {fault.text}
            </p>
          )}
        </div>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={draft.isMonthly}
          onChange={(event) => change({ isMonthly: event.currentTarget.checked })}
        />
        {words.t('catalogue.form.monthly')}
      </label>
      <FormButtons onCancel={onCancel} />
    </form>
  );
}
