import { useWords, type WordKey } from '../words';

export interface FormatProps {
  readonly formats: readonly string[];
  readonly format: string;
  readonly onFormat: (id: string) => void;
  /** Each with its name in itself: `Deutsch`. */
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  readonly language: string;
  readonly onLanguage: (id: string) => void;
}

/** What kind of file it is, and in which language. */
export function FormatChoices(props: FormatProps) {
  const words = useWords();
  return (
    <>
      <fieldset class="stack">
        <legend>{words.t('reports.saveAs')}</legend>
        {props.formats.map((id) => (
          <label key={id} class="opt">
            <input
              type="radio"
              name="format"
              value={id}
              checked={id === props.format}
              onChange={() => props.onFormat(id)}
            />
            <span>{words.t(`reports.format.${id}` as WordKey)}</span>
            <span class="small">{words.t(`reports.formatNote.${id}` as WordKey)}</span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        {words.t('reports.language')}
        <select value={props.language} onChange={(event) => props.onLanguage(event.currentTarget.value)}>
          {props.languages.map(({ id, name }) => (
            <option key={id} value={id} lang={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
