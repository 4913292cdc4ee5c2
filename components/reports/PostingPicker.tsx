import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { isFound, type ReportChoice } from './report-choice';
import { pixels, useVirtualList } from './virtual-list';

interface Props {
  readonly choices: readonly ReportChoice[];
  readonly chosen: ReadonlySet<string>;
  /** As many as a report can hold. */
  readonly most: number;
  readonly onChosen: (keys: ReadonlySet<string>) => void;
}

const FILTERS = ['all', 'saved', 'chosen'] as const;

/** Height of a row in `rem`: two lines of text. */
const ROW = 2.75;

/** Which postings the report is about. One stop for the Tab key: arrows move along the list, Space ticks. */
export function PostingPicker({ choices, chosen, most, onChosen }: Props) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const shown = useMemo(
    () =>
      choices.filter(
        (one) =>
          isFound(one, search) &&
          (filter === 'all' || (filter === 'saved' ? one.isSaved : chosen.has(one.key))),
      ),
    [choices, search, filter, filter === 'chosen' ? chosen : null],
  );
  const isFull = chosen.size >= most;

  return (
    <fieldset class="stack picker">
      <legend>{words.t('reports.about')}</legend>
      <input
        type="search"
        aria-label={words.t('postings.search')}
        placeholder={words.t('postings.search')}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <p class="acts">
        {FILTERS.map((one) => (
          <button
            key={one}
            class="btn"
            type="button"
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
          >
            {words.t(`reports.filter.${one}`)}
          </button>
        ))}
      </p>
      {shown.length === 0 ? (
        <p class="meta">{words.t('postings.notFound')}</p>
      ) : (
        <List
          shown={shown}
          chosen={chosen}
          isFull={isFull}
          onToggle={(key) => onChosen(toggled(chosen, key))}
        />
      )}
      <p class="acts">
        <button
          class="btn plain"
          type="button"
          onClick={() => onChosen(new Set(shown.slice(0, most).map(({ key }) => key)))}
        >
          {words.t('reports.chooseShown', { n: Math.min(shown.length, most) })}
        </button>
        <button
          class="btn plain"
          type="button"
          disabled={chosen.size === 0}
          onClick={() => onChosen(new Set())}
        >
          {words.t('reports.chooseNone')}
        </button>
      </p>
      <p class="small" role="status">
        {words.t('reports.chosen', { n: chosen.size })}{' '}
        {(isFull || shown.length > most) && words.t('reports.most', { most })}
      </p>
    </fieldset>
  );
}

interface ListProps {
  readonly shown: readonly ReportChoice[];
  readonly chosen: ReadonlySet<string>;
  readonly isFull: boolean;
  readonly onToggle: (key: string) => void;
}

function List({ shown, chosen, isFull, onToggle }: ListProps) {
  const words = useWords();
  const [at, setAt] = useState(0);
  const wantsFocus = useRef(false);
  const active = Math.min(at, shown.length - 1);
  const list = useVirtualList(shown.length, pixels(ROW), active);

  // The row moved to has only now been drawn. The browser scrolls to what it focuses.
  useEffect(() => {
    if (!wantsFocus.current) return;
    const field = list.box.current?.querySelector<HTMLInputElement>(`[data-row="${active}"]`);
    if (field == null) return;
    wantsFocus.current = false;
    field.focus();
  });

  function move(event: KeyboardEvent) {
    const to = target(event.key, active, shown.length);
    if (to === null) return;
    event.preventDefault();
    wantsFocus.current = true;
    setAt(to);
  }

  return (
    <div ref={list.box} class="pick">
      {/* As high as all rows. Arrows are an extra way along the boxes in it. */}
      <ul aria-label={words.t('reports.about')} style={{ height: `${list.height}px` }} onKeyDown={move}>
        {list.rows.map(({ index, start }) => {
          const one = shown[index];
          if (one === undefined) return null;
          const isChosen = chosen.has(one.key);
          const about = [one.company, words.date(one.seen)].filter(Boolean).join(' · ');
          return (
            <li
              key={one.key}
              style={{ transform: `translateY(${start}px)`, height: `${ROW}rem` }}
              aria-setsize={shown.length}
              aria-posinset={index + 1}
            >
              <label class="opt">
                <input
                  type="checkbox"
                  data-row={index}
                  tabIndex={index === active ? 0 : -1}
                  checked={isChosen}
                  disabled={isFull && !isChosen}
                  onFocus={() => setAt(index)}
                  onChange={() => onToggle(one.key)}
                />
                <span dir="auto" title={one.title}>
                  {one.title} {one.isSaved && <Icon name="saved" />}
                </span>
                <span class="small" dir="auto" title={about}>
                  {about}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const PAGE = 6;

/** Row that a key leads to; null for a key that leads nowhere. */
function target(key: string, from: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const changed = new Set(chosen);
  if (!changed.delete(key)) changed.add(key);
  return changed;
}
