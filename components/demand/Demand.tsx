import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MatchStatus } from '../../utils/core/matching/match';
import { StatusWord } from '../result/StatusWord';
import { Empty } from '../shell/Empty';
import { Head } from '../shell/Head';
import { useWords } from '../words';

/** A skill over all postings seen. */
export interface DemandLine {
  readonly id: string;
  readonly label: string;
  readonly required: number;
  readonly preferred: number;
  readonly status: MatchStatus;
  /** What covers it, or what could: already in words. */
  readonly by: string;
  readonly isPlanned: boolean;
}

type Filter = 'all' | 'gaps' | 'covered';
const LETS: Readonly<Record<Filter, (line: DemandLine) => boolean>> = {
  all: () => true,
  gaps: ({ status }) => status !== 'covered',
  covered: ({ status }) => status === 'covered',
};
const FILTERS = Object.keys(LETS) as Filter[];
/** Days back; null for all. */
const PERIODS = [7, 30, 90, null] as const;
/** Bars on the first screen. */
const FIRST = 25;

interface Props {
  readonly lines: readonly DemandLine[];
  readonly postings: number;
  readonly days: number | null;
  readonly onDays: (days: number | null) => void;
  /** The chart over time. */
  readonly overTime: ComponentChildren;
}

/** Which skills the postings ask for, most asked first. */
export function Demand({ lines, postings, days, onDays, overTime }: Props) {
  const words = useWords();
  const [filter, setFilter] = useState<Filter>('all');
  const [isTable, setTable] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const filtered = lines.filter(LETS[filter]);
  const shown = isWhole ? filtered : filtered.slice(0, FIRST);
  return (
    <>
      <Head
        heading={words.t('demand.heading')}
        {...(postings > 0 && {
          summary: words.t('demand.summary', { postings: words.t('next.postings', { n: postings }) }),
        })}
      />
      <div class="filters">
        {(lines.length > 0 ? FILTERS : []).map((one) => (
          <button
            key={one}
            class="btn"
            type="button"
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
          >
            {words.t(`demand.${one}`, { n: lines.filter(LETS[one]).length })}
          </button>
        ))}
        <label class="period">
          {words.t('demand.period')}{' '}
          <select
            value={String(days)}
            onChange={({ currentTarget: { value } }) => onDays(value === 'null' ? null : Number(value))}
          >
            {PERIODS.map((one) => (
              <option key={one} value={String(one)}>
                {one === null ? words.t('demand.ever') : words.t('demand.days', { n: one })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {lines.length === 0 ? (
        <Empty icon="bars" heading="postings.empty" hint="next.emptyHint" />
      ) : (
        <section class="card pad" aria-label={words.t('demand.chart')}>
          {!isTable && <Key postings={postings} />}
          {isTable ? <Table lines={shown} /> : <Bars lines={shown} most={Math.max(...lines.map(total))} />}
          <p class="acts">
            {filtered.length > shown.length && (
              <button class="btn" type="button" onClick={() => setWhole(true)}>
                {words.t('demand.more', { n: filtered.length })}
              </button>
            )}
            <button class="link" type="button" onClick={() => setTable(!isTable)}>
              {words.t(isTable ? 'demand.bars' : 'demand.table')}
            </button>
          </p>
        </section>
      )}
      {overTime}
    </>
  );
}

const total = ({ required, preferred }: DemandLine) => required + preferred;

function Key({ postings }: { readonly postings: number }) {
  const words = useWords();
  return (
    <p class="key">
      <span>
        <span class="hb small-bar" aria-hidden="true">
          <i />
        </span>
        {words.t('demand.required')}
      </span>
      <span>
        <span class="hb small-bar" aria-hidden="true">
          <i class="pf" />
        </span>
        {words.t('demand.preferred')}
      </span>
      <span>{words.t('demand.numbers', { n: postings })}</span>
    </p>
  );
}

function Bars({ lines, most }: { readonly lines: readonly DemandLine[]; readonly most: number }) {
  const words = useWords();
  const wide = (count: number) => ({ width: `${(count / most) * 100}%` });
  return (
    <ul class="demand">
      {lines.map((line) => (
        <li key={line.id} class="bars">
          <b>
            <bdi>{line.label}</bdi>
          </b>
          <span class="hb" aria-hidden="true">
            {line.required > 0 && <i style={wide(line.required)} />}
            {line.preferred > 0 && <i class="pf" style={wide(line.preferred)} />}
          </span>
          <span class="hb-n">
            {words.number(line.required)} + {words.number(line.preferred)}
          </span>
          <StatusWord status={line.status} icon />
          <By line={line} />
        </li>
      ))}
    </ul>
  );
}

function By({ line }: { readonly line: DemandLine }) {
  const words = useWords();
  return (
    <span class="by meta">
      {line.isPlanned && line.status !== 'covered' ? (
        <a href="#/next">{words.t('demand.inPlan')}</a>
      ) : (
        line.by
      )}
    </span>
  );
}

function Table({ lines }: { readonly lines: readonly DemandLine[] }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="tbl" tabIndex={0} aria-label={words.t('demand.heading')}>
      <table>
        <thead>
          <tr>
            {(['skill', 'required', 'preferred', 'state', 'by'] as const).map((column) => (
              <th key={column} scope="col" class={column === 'required' || column === 'preferred' ? 'r' : ''}>
                {words.t(`demand.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{line.label}</td>
              <td class="r">{words.number(line.required)}</td>
              <td class="r">{words.number(line.preferred)}</td>
              <td>{words.t(`status.${line.status}`)}</td>
              <td>{line.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
