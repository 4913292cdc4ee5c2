import { useState } from 'preact/hooks';
import { FormButtons } from '../FormButtons';
import { useWords } from '../words';

interface Props {
  readonly onText: (text: string) => void;
  readonly onCancel: () => void;
  /** Told at each change, so that leaving with unread words can be guarded. */
  readonly onDirty: (isDirty: boolean) => void;
}

/** A field for text, JSON or rows of a table that are read like a file. */
export function PasteForm({ onText, onCancel, onDirty }: Props) {
  const words = useWords();
  const [text, setText] = useState('');
  return (
    <form
      class="card pad form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onText(text);
      }}
    >
      <h2>{words.t('paste.heading')}</h2>
      <div class="field">
        <label for="paste-text">{words.t('paste.label')}</label>
        <textarea
          id="paste-text"
          rows={8}
          required
          spellcheck={false}
          value={text}
          aria-describedby="paste-hint"
          onInput={(event) => {
            setText(event.currentTarget.value);
            onDirty(event.currentTarget.value !== '');
          }}
        />
        <p class="small" id="paste-hint">
          {words.t('paste.hint')}
        </p>
      </div>
      <FormButtons submit="paste.read" onCancel={onCancel} />
    </form>
  );
}
