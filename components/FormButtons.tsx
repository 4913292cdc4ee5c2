import { useWords, type WordKey } from './words';

interface Props {
  /** What the main button says. */
  readonly submit?: WordKey;
  readonly onCancel: () => void;
}

/** The end of a form: its one main button, and the way out. */
export function FormButtons({ submit = 'form.save', onCancel }: Props) {
  const words = useWords();
  return (
    <p class="acts">
      <button class="btn main" type="submit">
        {words.t(submit)}
      </button>
      <button class="btn" type="button" onClick={onCancel}>
        {words.t('form.cancel')}
      </button>
    </p>
  );
}
