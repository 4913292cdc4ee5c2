import type { MatchStatus } from '../../utils/core/matching/match';
import { Icon } from '../Icon';
import { SegmentBar } from '../result/SegmentBar';
import { SpacerRow } from '../SpacerRow';
import { useVirtualRows } from '../virtual-rows';
import { useWords } from '../words';
import { gapsOf, type PostingLine, type PostingSort } from './posting-line';

interface Props {
  readonly lines: readonly PostingLine[];
  /** Key of the posting shown beside the table. */
  readonly current: string | null;
  readonly sort: PostingSort;
  readonly onSort: (by: PostingSort) => void;
}

/** The postings seen, each with its cover. Only the rows in view are drawn when there are many. */
export function PostingTable({ lines, current, sort, onSort }: Props) {
  const words = useWords();
  const rows = useVirtualRows(lines.length, { wide: 57, folded: 120 });
  const head = (by: PostingSort) => (
    <th scope="col" aria-sort={sort === by ? (by === 'posting' ? 'ascending' : 'descending') : undefined}>
      <button type="button" onClick={() => onSort(by)}>
        {words.t(`postings.column.${by}`)} {sort === by && (by === 'posting' ? '↑' : '↓')}
      </button>
    </th>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="card tbl" tabIndex={0} aria-label={words.t('postings.heading')}>
      <table class="postings folds" aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            {head('posting')}
            {head('required')}
            <th scope="col">{words.t('postings.column.preferred')}</th>
            <th scope="col">{words.t('postings.column.state')}</th>
            {head('seen')}
            <th scope="col">{words.t('postings.column.saved')}</th>
          </tr>
        </thead>
        <tbody ref={rows.body}>
          <SpacerRow height={rows.above} />
          {lines.slice(rows.from, rows.to).map((line, at) => (
            <Row key={line.key} line={line} index={rows.from + at + 2} isCurrent={line.key === current} />
          ))}
          <SpacerRow height={rows.below} />
        </tbody>
      </table>
    </section>
  );
}

function Row({
  line,
  index,
  isCurrent,
}: {
  readonly line: PostingLine;
  readonly index: number;
  readonly isCurrent: boolean;
}) {
  const words = useWords();
  const gaps = gapsOf(line);
  const title = line.title ?? words.t('posting.untitled');
  return (
    <tr
      aria-rowindex={index}
      class={isCurrent ? 'current' : ''}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <td>
        <a class="offer" href={`#/postings/${encodeURIComponent(line.key)}`} dir="auto" title={title}>
          {title}
        </a>
        <span class="small">{line.company}</span>
      </td>
      <td data-label={words.t('postings.column.required')}>
        <Cover segments={line.required} />
      </td>
      <td data-label={words.t('postings.column.preferred')}>
        <Cover segments={line.preferred} />
      </td>
      <td class="nowrap">
        {!line.isRecognised ? (
          <span class="st o">
            <Icon name="unclear" />
            {words.t('postings.nothing')}
          </span>
        ) : (
          <>
            {line.isOpen && (
              <span class="st c">
                <Icon name="covered" />
                {words.t('postings.open')}
              </span>
            )}{' '}
            {gaps > 0 && words.t('coverage.gaps', { n: gaps })}
          </>
        )}
      </td>
      <td class="nowrap">{words.date(line.seen)}</td>
      <td>
        {line.isSaved && (
          <span class="st c">
            <Icon name="saved" />
            <span class={line.stage === 'saved' ? 'vh' : ''}>
              {words.t(`postings.stages.${line.stage ?? 'saved'}`)}
            </span>
          </span>
        )}
      </td>
    </tr>
  );
}

function Cover({ segments }: { readonly segments: readonly MatchStatus[] }) {
  const words = useWords();
  if (segments.length === 0) return <span class="small">{words.t('postings.noneAsked')}</span>;
  const covered = segments.filter((one) => one === 'covered').length;
  return (
    <span class="cover">
      {words.t('postings.of', { covered, of: segments.length })}
      <SegmentBar segments={segments} />
    </span>
  );
}
