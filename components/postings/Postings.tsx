import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Empty } from '../shell/Empty';
import { Head } from '../shell/Head';
import { useWords } from '../words';
import { PostingTable } from './PostingTable';
import {
  FILTERS,
  isFound,
  type PostingFilter,
  type PostingLine,
  type PostingSort,
  sortedPostings,
} from './posting-line';

interface Props {
  readonly lines: readonly PostingLine[];
  readonly current: string | null;
  readonly onDeleteShown: (keys: readonly string[]) => void;
  /** The posting chosen. */
  readonly detail: ComponentChildren;
}

/** The postings seen and saved. */
export function Postings({ lines, current, onDeleteShown, detail }: Props) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<PostingFilter>('all');
  const [sort, setSort] = useState<PostingSort>('seen');
  const shown = useMemo(
    () =>
      sortedPostings(
        lines.filter((line) => FILTERS[filter](line) && isFound(line, search)),
        sort,
      ),
    [lines, filter, search, sort],
  );
  const nothing = lines.filter(FILTERS.nothing).length;
  const summary = [
    words.t('postings.summary', { read: words.t('next.postings', { n: lines.length }) }),
    nothing > 0 && words.t('postings.compared', { compared: lines.length - nothing, nothing }),
  ];
  if (lines.length === 0) {
    return (
      <>
        <Head heading={words.t('postings.heading')} />
        <Empty icon="list" heading="postings.empty" hint="postings.emptyHint" />
      </>
    );
  }
  return (
    <>
      <Head heading={words.t('postings.heading')} summary={summary.filter(Boolean).join(' ')} />
      <fieldset class="filters" aria-label={words.t('postings.filter')}>
        <input
          type="search"
          aria-label={words.t('postings.search')}
          placeholder={words.t('postings.search')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        {(Object.keys(FILTERS) as PostingFilter[]).map((one) => (
          <button
            key={one}
            class="btn"
            type="button"
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
          >
            {words.t(`postings.${one}`)} {words.number(lines.filter(FILTERS[one]).length)}
          </button>
        ))}
      </fieldset>
      <p class="vh" role="status">
        {search !== '' && words.t('next.postings', { n: shown.length })}
      </p>
      <div class="grid two wide-side">
        <div>
          {shown.length === 0 ? (
            <p class="card pad meta">{words.t('postings.notFound')}</p>
          ) : (
            <PostingTable lines={shown} current={current} sort={sort} onSort={setSort} />
          )}
          {shown.length > 0 && (
            <p class="card-foot">
              <button
                class="btn danger"
                type="button"
                onClick={() => onDeleteShown(shown.map(({ key }) => key))}
              >
                {words.t('postings.deleteSelected', { n: shown.length })}
              </button>
            </p>
          )}
        </div>
        {detail ?? <p class="card pad meta choose">{words.t('postings.choose')}</p>}
      </div>
    </>
  );
}
