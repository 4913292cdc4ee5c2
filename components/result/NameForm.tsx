import { useId, useState } from 'preact/hooks';
import { useWords } from '../words';

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the name; null when it was taken. */
  readonly onName: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks for one name, in place. Stays open with the reason when the name will not do. */
export function NameForm({ label, hint, onName, onClose }: Props) {
  const words = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const why = name.trim() === '' ? null : await onName(name.trim());
    setFault(why);
    if (why === null && name.trim() !== '') onClose();
  };
  return (
    <form class="name-form" onSubmit={(event) => void submit(event)}>
      <label for={id}>{label}</label>
      <div class="row">
        <input
          id={id}
          type="text"
          value={name}
          placeholder={hint}
          autocomplete="off"
          ref={(field) => field?.focus()}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-fault`}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button class="btn main" type="submit">
          {words.t('teach.keep')}
        </button>
        <button class="btn" type="button" onClick={onClose}>
          {words.t('teach.cancel')}
        </button>
      </div>
      <p class="fault" id={`${id}-fault`} role="status">
        {fault}
      </p>
    </form>
  );
}
