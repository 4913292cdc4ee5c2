import { useCallback, useMemo, useState } from 'preact/hooks';
import { Chart } from '@/components/charts/Chart';
import { offerScatter } from '@/components/charts/offer-scatter';
import type { LimitValues } from '@/components/next/Limits';
import { type BeforeAfter, NextBadge } from '@/components/next/NextBadge';
import type { RankedLine } from '@/components/next/OfferRanking';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import { comparePostings, earned } from '../shared/compare';
import { tell } from '../shared/tell';
import { bestOffers } from './best-offers';
import { plannedIn, shownCatalogue } from './catalogue';
import type { Desk } from './desk';

/** Postings that the card of before and after shows: those that change, then the others. */
const BEFORE_AFTER = 8;
/** Marks the scatter can hold and still be read. */
const SCATTER = 24;

export function NextView({ desk }: { readonly desk: Desk }) {
  const { vault, certs, compared, words, today, nameOf } = desk;
  const { openFrom } = vault.settings;
  const catalogue = useMemo(() => shownCatalogue(vault), [vault.choices]);
  const wishes = JSON.stringify(vault.settings.wishes);
  const { ranking, chosen } = useMemo(
    () => bestOffers(desk, catalogue),
    [compared, catalogue, wishes, openFrom],
  );
  const after = useMemo(
    () => comparePostings(vault.postings, [...certs, ...chosen.map(earned)], today, openFrom),
    [vault.postings, certs, chosen, today, openFrom],
  );
  const lines: RankedLine[] = ranking.map((one, at) => ({
    ...one,
    rank: at + 1,
    isChosen: chosen.includes(one.offer),
    closes: one.closes.map(nameOf),
  }));
  const planned = plannedIn(vault);
  const isKept = chosen.length > 0 && chosen.every(({ id }) => planned.includes(id));

  async function change(patch: Partial<LimitValues>) {
    const held = vault.settings.wishes;
    await send('settings:change', { action: newAction(), patch: { wishes: { ...held, ...patch } } });
  }

  async function changeOpenFrom(share: number) {
    await send('settings:change', { action: newAction(), patch: { openFrom: share } });
  }

  async function choose(choice: 'planned' | null, text: string) {
    const action = newAction();
    const offers = choice === null ? planned : chosen.map(({ id }) => id);
    await tell(desk, await send('choices:set', { action, offers, choice }), text, action);
  }

  const isOpen = ({ isOpen: open }: { isOpen: boolean }) => open;
  return (
    <NextBadge
      postings={compared.length}
      certs={certs.length}
      limits={vault.settings.wishes}
      onLimits={(patch) => void change(patch)}
      openFrom={openFrom}
      onOpenFrom={(share) => void changeOpenFrom(share)}
      chosen={lines.filter((line) => line.isChosen)}
      opened={{ now: compared.filter(isOpen).length, after: after.filter(isOpen).length }}
      beforeAfter={beforeAndAfter(compared, after, words.t('posting.untitled'))}
      ranking={lines}
      isKept={isKept}
      onKeep={() => void choose('planned', words.t('next.kept'))}
      onClear={() => void choose(null, words.t('next.cleared'))}
      chart={<Scatter lines={lines} desk={desk} />}
    />
  );
}

function beforeAndAfter(now: Desk['compared'], after: Desk['compared'], untitled: string): BeforeAfter[] {
  return now
    .map((posting, at) => {
      const then = after[at]?.required ?? [];
      const segments = posting.required.map(({ status }, unit) =>
        status !== 'covered' && then[unit]?.status === 'covered' ? ('planned' as const) : status,
      );
      return {
        key: posting.row.key,
        title: posting.row.title ?? untitled,
        segments,
        isOpen: after[at]?.isOpen ?? false,
      };
    })
    .filter(({ segments }) => segments.length > 0)
    .sort((a, b) => rankOf(b) - rankOf(a) || (a.key < b.key ? -1 : 1))
    .slice(0, BEFORE_AFTER);
}

/** Opened by the plan, then helped by it, then the rest. */
function rankOf({ segments, isOpen }: BeforeAfter): number {
  const isHelped = segments.includes('planned');
  return isHelped && isOpen ? 2 : isHelped ? 1 : 0;
}

function Scatter({ lines, desk: { words } }: { readonly lines: readonly RankedLine[]; readonly desk: Desk }) {
  const [by, setBy] = useState<'price' | 'hours'>('price');
  const opening = lines.filter(({ opensAlone }) => opensAlone > 0).slice(0, SCATTER);
  const draw = useCallback(
    (width: number) =>
      offerScatter(
        opening,
        by,
        {
          x: words.t(by === 'price' ? 'next.column.price' : 'next.column.hours'),
          y: words.t('next.column.opensAlone'),
          unknown: words.t('next.notChecked'),
          inX: (value) => (by === 'price' ? words.dollars(value) : words.number(value)),
        },
        width,
      ),
    [JSON.stringify(opening.map(({ offer, isChosen, opensAlone }) => [offer.id, isChosen, opensAlone])), by],
  );
  if (opening.length === 0) return null;
  const table = (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.t('next.column.offer')}</th>
          <th scope="col">{words.t('next.column.price')}</th>
          <th scope="col">{words.t('next.column.hours')}</th>
          <th scope="col">{words.t('next.column.opensAlone')}</th>
        </tr>
      </thead>
      <tbody>
        {opening.map(({ offer, opensAlone }) => (
          <tr key={offer.id}>
            <td>{offer.title}</td>
            <td>{offer.priceUSD === null ? words.t('next.notChecked') : words.dollars(offer.priceUSD)}</td>
            <td>{offer.hours === null ? words.t('hours.unknown') : words.number(offer.hours)}</td>
            <td>{words.number(opensAlone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <Chart
      heading={words.t(by === 'price' ? 'next.chart' : 'next.chartHours')}
      note={words.t('next.chartNote')}
      draw={draw}
      table={table}
    >
      <p class="filters">
        {(['price', 'hours'] as const).map((one) => (
          <button key={one} class="btn" type="button" aria-pressed={one === by} onClick={() => setBy(one)}>
            {words.t(one === 'price' ? 'next.byPrice' : 'next.byHours')}
          </button>
        ))}
      </p>
    </Chart>
  );
}
