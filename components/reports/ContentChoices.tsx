import type { Part } from '../../utils/core/report/dossier/dossier';
import { useWords } from '../words';
import type { PersonalChoice } from './report-choice';

export interface PartChoice {
  readonly id: Part;
  readonly isIn: boolean;
  /** False where it would add nothing: what it belongs to is out, or one posting has none of it. */
  readonly isPossible: boolean;
}

interface Props {
  readonly parts: readonly PartChoice[];
  readonly onPart: (id: Part, isIn: boolean) => void;
  readonly personal: PersonalChoice;
  readonly onPersonal: (change: Partial<PersonalChoice>) => void;
}

/** What can be typed in of the user's own; the names are those of the browser's own filling in, too. */
const FIELDS = [
  { id: 'name', type: 'text', maxLength: 120 },
  { id: 'email', type: 'email', maxLength: 200 },
] as const;

/** What goes in: parts, and what is the user's own, of which nothing does by itself. */
export function ContentChoices({ parts, onPart, personal, onPersonal }: Props) {
  const words = useWords();
  return (
    <>
      <fieldset class="stack">
        <legend>{words.t('reports.parts')}</legend>
        {parts.map(({ id, isIn, isPossible }) => (
          <label key={id} class="opt">
            <input
              type="checkbox"
              checked={isIn && isPossible}
              disabled={!isPossible}
              onChange={(event) => onPart(id, event.currentTarget.checked)}
            />
            <span>{words.t(`reports.part.${id}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="stack">
        <legend>{words.t('reports.personal')}</legend>
        <p class="small">{words.t('reports.personalNote')}</p>
        {FIELDS.map(({ id, ...field }) => (
          <label key={id} class="field">
            {words.t(`reports.${id}`)}
            <input
              {...field}
              autocomplete={id}
              value={personal[id]}
              onInput={(event) => onPersonal({ [id]: event.currentTarget.value })}
            />
          </label>
        ))}
        <label class="opt">
          <input
            type="checkbox"
            checked={personal.links}
            onChange={(event) => onPersonal({ links: event.currentTarget.checked })}
          />
          <span>{words.t('reports.links')}</span>
          <span class="small">{words.t('reports.linksNote')}</span>
        </label>
      </fieldset>
    </>
  );
}
