import { useState } from 'preact/hooks';
import type { Cert } from '../../utils/core/certs/cert';
import { FormButtons } from '../FormButtons';
import { httpOnly } from '../links';
import { useWords, type WordKey } from '../words';
import { OfferField, type OfferSuggestion } from './OfferField';

/** What the user typed. Skills are names; the dashboard looks them up. */
export interface CertDraft {
  readonly title: string;
  readonly issuer: string;
  readonly issued: string;
  readonly expires: string;
  readonly skills: string;
  readonly url: string;
  /** Id of the offer that was chosen from the catalogue; null for a name of the user's own. */
  readonly offer: string | null;
}

type Field = (typeof FIELDS)[number];
const FIELDS = ['title', 'issuer', 'issued', 'expires', 'skills', 'url'] as const;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export const draftOf = (cert: Cert | null): CertDraft => ({
  title: cert?.title ?? '',
  issuer: cert?.issuer ?? '',
  issued: cert?.issued ?? '',
  expires: cert?.expires ?? '',
  skills: cert?.skills.map(({ label }) => label).join(', ') ?? '',
  url: cert?.url ?? '',
  offer: cert?.offer ?? null,
});

/** The draft under an offer that was chosen: dates are the user's own and stay. */
const takenOver = (draft: CertDraft, { id, title, issuer, skills, url }: OfferSuggestion): CertDraft => ({
  ...draft,
  offer: id,
  title,
  issuer,
  skills: skills.join(', '),
  url: url ?? '',
});

/** What is wrong with a draft, by field; empty when it can be kept. */
export function faultsOf(draft: CertDraft): Partial<Record<Field, WordKey>> {
  const isDate = (text: string) => text === '' || DATE.test(text);
  return {
    ...(draft.title.trim() === '' && { title: 'form.needsTitle' as const }),
    ...(!isDate(draft.issued) && { issued: 'form.badDate' as const }),
    ...(!isDate(draft.expires) && { expires: 'form.badDate' as const }),
    ...(draft.url !== '' && httpOnly(draft.url) === undefined && { url: 'form.badLink' as const }),
  };
}

/** Why a field is not accepted. */
const REFUSED: Partial<Record<Field, WordKey>> = {
  title: 'form.needsTitle',
  issued: 'form.badDate',
  expires: 'form.badDate',
  url: 'form.badLink',
};

interface Props {
  readonly cert: Cert | null;
  /** A field that was not accepted after all. */
  readonly refused: Field | null;
  readonly search: (typed: string) => Promise<readonly OfferSuggestion[]>;
  readonly onSave: (draft: CertDraft) => void;
  readonly onCancel: () => void;
  /** Told at each change, so that leaving with unsaved words can be guarded. */
  readonly onDirty: (isDirty: boolean) => void;
}

/** Adds or edits a certificate by hand. The name of a new one is looked up in the catalogue as it is typed. */
export function CertForm({ cert, refused, search, onSave, onCancel, onDirty }: Props) {
  const words = useWords();
  const [draft, setDraft] = useState(() => draftOf(cert));
  const [isTried, setTried] = useState(false);
  const faults = isTried
    ? { ...(refused !== null && { [refused]: REFUSED[refused] }), ...faultsOf(draft) }
    : {};
  const set = (changed: CertDraft) => {
    setDraft(changed);
    onDirty(true);
  };
  const faultId = (field: Field) => (faults[field] === undefined ? undefined : `cert-${field}-fault`);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const first = FIELDS.find((field) => faultsOf(draft)[field] !== undefined);
    if (first === undefined) return onSave(draft);
    document.getElementById(`cert-${first}`)?.focus();
  };
  return (
    <form class="card pad form" noValidate onSubmit={submit}>
      <h2>{words.t(cert === null ? 'form.new' : 'form.edit')}</h2>
      {FIELDS.map((field) => (
        <div key={field} class="field">
          <label for={`cert-${field}`}>{words.t(`form.${field}`)}</label>
          {field === 'title' && cert === null ? (
            <OfferField
              id="cert-title"
              value={draft.title}
              isInvalid={faults.title !== undefined}
              describedBy={faultId('title')}
              search={search}
              // Another name is another certificate: the offer that was chosen no longer speaks for it.
              onType={(title) => set({ ...draft, title, offer: null })}
              onChoose={(offer) => set(takenOver(draft, offer))}
            />
          ) : (
            <input
              id={`cert-${field}`}
              type="text"
              value={draft[field]}
              required={field === 'title'}
              placeholder={field === 'issued' || field === 'expires' ? words.t('form.dateHint') : undefined}
              aria-invalid={faults[field] !== undefined}
              aria-describedby={faultId(field)}
              onInput={(event) => set({ ...draft, [field]: event.currentTarget.value })}
            />
          )}
          {faults[field] !== undefined && (
            <p class="fault" id={faultId(field)}>
              {words.t(faults[field])}
            </p>
          )}
        </div>
      ))}
      <FormButtons onCancel={onCancel} />
    </form>
  );
}
