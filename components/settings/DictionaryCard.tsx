import type { ComponentChildren } from 'preact';
import { Rich } from '../Rich';
import { useWords } from '../words';

export interface TaughtLine {
  readonly name: string;
  readonly is: 'not-a-skill' | 'a-skill' | 'same-as';
  /** The skill it is the same as. */
  readonly label: string | null;
}

const WORD = {
  'not-a-skill': 'settings.isNot',
  'a-skill': 'settings.isSkill',
  'same-as': 'settings.isSame',
} as const;

interface Props {
  readonly words: readonly TaughtLine[];
  readonly onForget: (name: string) => void;
}

/** What the user taught about words, each with its way back. */
export function DictionaryCard({ words: taught, onForget }: Props) {
  const words = useWords();
  return (
    <ForgetList
      heading={words.t('settings.dictionary')}
      empty={words.t('settings.dictionaryEmpty')}
      items={taught.map(({ name, is, label }) => ({
        key: name,
        text: <Rich k={WORD[is]} values={{ name, skill: label }} />,
        undo: words.t('settings.forget', { name }),
      }))}
      onUndo={onForget}
    />
  );
}

interface ListProps {
  readonly heading: string;
  readonly empty: string;
  readonly items: readonly {
    readonly key: string;
    readonly text: ComponentChildren;
    readonly undo: string;
  }[];
  readonly onUndo: (key: string) => void;
}

/** Decisions that can be taken back one by one. */
function ForgetList({ heading, empty, items, onUndo }: ListProps) {
  const words = useWords();
  const id = `list-${heading.replaceAll(/\W+/g, '-')}`;
  return (
    <section class="card pad" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {items.length === 0 && <p class="meta">{empty}</p>}
      <ul>
        {items.map(({ key, text, undo }) => (
          <li key={key} class="rowline">
            <span>{text}</span>
            <button class="link" type="button" aria-label={undo} onClick={() => onUndo(key)}>
              {words.t('undo.button')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
