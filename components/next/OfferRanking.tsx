import { useState } from 'preact/hooks';
import type { Offer } from '../../utils/core/catalogue/offer';
import { OfferLink } from '../result/PlanStep';
import { useWords } from '../words';
import { Price } from './NextBadge';

/** An offer with what it does for the postings seen. */
export interface RankedLine {
  readonly offer: Offer;
  /** Place in the ranking, from 1. */
  readonly rank: number;
  /** Whether it is in the set above. */
  readonly isChosen: boolean;
  /** Names of the skills it closes. */
  readonly closes: readonly string[];
  readonly opensAlone: number;
  readonly helpsIn: number;
}

const RANK_ORDERS = ['opens', 'per-dollar', 'per-hour'] as const;
/** What the offers are ordered by. */
export type RankOrder = (typeof RANK_ORDERS)[number];

interface Props {
  readonly lines: readonly RankedLine[];
  readonly order: RankOrder;
  readonly onOrder: (order: RankOrder) => void;
}

/** Shown before the user asks for more. */
const FIRST = 12;
const COLUMNS = ['price', 'hours', 'closes', 'opensAlone', 'helpsIn'] as const;

/** All offers that close a gap, in the order asked for. */
export function OfferRanking({ lines, order, onOrder }: Props) {
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, FIRST);
  if (lines.length === 0) return null;
  return (
    <div class="card">
      <div class="card-head">
        <h2 id="rank-h">{words.t('next.ranking')}</h2>
        <label class="period">
          {words.t('next.order.label')}{' '}
          <select value={order} onChange={({ currentTarget }) => onOrder(currentTarget.value as RankOrder)}>
            {RANK_ORDERS.map((one) => (
              <option key={one} value={one}>
                {words.t(`next.order.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="tbl" tabIndex={0} aria-labelledby="rank-h">
        <table class="rank folds">
          <thead>
            <tr>
              <th scope="col">
                <span class="vh">#</span>
              </th>
              <th scope="col">{words.t('next.column.offer')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" class={column === 'closes' ? '' : 'r'}>
                  {words.t(`next.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.offer.id}>
                <td>
                  <span class={line.isChosen ? 'num' : 'num off'}>{line.rank}</span>
                </td>
                <td>
                  <OfferLink offer={line.offer} />
                  <span class="small">
                    {line.offer.provider} · {words.t(`proofKind.${line.offer.proof}`)}
                  </span>
                </td>
                <td class="r nowrap" data-label={words.t('next.column.price')}>
                  <Price offer={line.offer} />
                </td>
                <td class="r nowrap" data-label={words.t('next.column.hours')}>
                  {line.offer.hours === null ? (
                    <span class="unk">{words.t('next.notKnown')}</span>
                  ) : (
                    words.number(line.offer.hours)
                  )}
                </td>
                <td data-label={words.t('next.column.closes')}>{line.closes.join(', ')}</td>
                <td class="r" data-label={words.t('next.column.opensAlone')}>
                  <b>{words.number(line.opensAlone)}</b>
                </td>
                <td class="r" data-label={words.t('next.column.helpsIn')}>
                  {words.number(line.helpsIn)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {lines.length > shown.length && (
        <p class="card-foot">
          <button class="btn" type="button" onClick={() => setWhole(true)}>
            {words.t('demand.more', { n: lines.length })}
          </button>
        </p>
      )}
    </div>
  );
}
