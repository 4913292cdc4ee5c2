import { useCallback, useMemo, useState } from 'preact/hooks';
import { Chart } from '@/components/charts/Chart';
import { offerScatter } from '@/components/charts/offer-scatter';
import { ClassicWay } from '@/components/next/ClassicWay';
import type { LimitValues } from '@/components/next/Limits';
import { NextBadge, Price } from '@/components/next/NextBadge';
import type { RankedLine, RankOrder } from '@/components/next/OfferRanking';
import { Waiting } from '@/components/shell/Waiting';
import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import { classicsFor } from '@/utils/core/plan/classic';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import { tell } from '../shared/tell';
import { plannedIn, shownCatalogue } from './catalogue';
import type { Best } from './counting/asks';
import { useAnswer } from './counting/use-answer';
import type { Desk } from './desk';

/** Marks the scatter can hold and still be read. */
const SCATTER = 12;

export function NextView({ desk }: { readonly desk: Desk }) {
  const { vault, certs, compared, counter, by, words, nameOf } = desk;
  const { openFrom } = vault.settings;
  const catalogue = useMemo(() => shownCatalogue(vault), [vault.choices]);
  const [order, setOrder] = useState<RankOrder>('opens');
  const best = useAnswer(() => counter.ask('best', { ...by, order }), [compared, by, order]);
  const lines = useMemo(() => best && linesOf(best, catalogue, nameOf), [best, catalogue, nameOf]);
  if (best === null || lines === null) return <Waiting heading={words.t('next.heading')} />;
  const chosen = lines.filter(({ isChosen }) => isChosen);
  const closed = best.ranking.flatMap(({ offer, closes }) => (best.chosen.includes(offer) ? closes : []));
  const planned = plannedIn(vault);
  const isKept = chosen.length > 0 && chosen.every(({ offer }) => planned.includes(offer.id));

  async function change(patch: Partial<LimitValues>) {
    const held = vault.settings.wishes;
    await send('settings:change', { action: newAction(), patch: { wishes: { ...held, ...patch } } });
  }

  async function changeOpenFrom(share: number) {
    await send('settings:change', { action: newAction(), patch: { openFrom: share } });
  }

  async function choose(choice: 'planned' | null, text: string) {
    const action = newAction();
    const offers = choice === null ? planned : chosen.map(({ offer }) => offer.id);
    await tell(desk, await send('choices:set', { action, offers, choice }), text, action);
  }

  return (
    <NextBadge
      postings={compared.length}
      certs={certs.length}
      limits={vault.settings.wishes}
      onLimits={(patch) => void change(patch)}
      openFrom={openFrom}
      onOpenFrom={(share) => void changeOpenFrom(share)}
      chosen={chosen}
      opened={best.opened}
      beforeAfter={best.beforeAfter.map((one) => ({
        ...one,
        title: one.title ?? words.t('posting.untitled'),
      }))}
      ranking={lines}
      order={order}
      onOrder={setOrder}
      classic={<ClassicWay classics={classicsFor(closed, IMPLICATIONS)} />}
      isKept={isKept}
      onKeep={() => void choose('planned', words.t('next.kept'))}
      onClear={() => void choose(null, words.t('next.cleared'))}
      chart={<Scatter lines={lines} desk={desk} />}
    />
  );
}

function linesOf(best: Best, catalogue: Catalogue, nameOf: Desk['nameOf']): RankedLine[] {
  return best.ranking.flatMap(({ offer: id, closes, ...counts }, at) => {
    const offer = catalogue.get(id);
    const isChosen = best.chosen.includes(id);
    return offer === undefined
      ? []
      : [{ ...counts, offer, isChosen, rank: at + 1, closes: closes.map(nameOf) }];
  });
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
          unknown: words.t('next.notKnown'),
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
          <th scope="col" class="r">
            {words.t('next.column.hours')}
          </th>
          <th scope="col" class="r">
            {words.t('next.column.opensAlone')}
          </th>
        </tr>
      </thead>
      <tbody>
        {opening.map(({ offer, opensAlone }) => (
          <tr key={offer.id}>
            <td>{offer.title}</td>
            <td>
              <Price offer={offer} />
            </td>
            <td class="r">{offer.hours === null ? words.t('next.notKnown') : words.number(offer.hours)}</td>
            <td class="r">{words.number(opensAlone)}</td>
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
