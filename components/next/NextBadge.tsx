import type { ComponentChildren } from 'preact';
import type { Offer } from '../../utils/core/catalogue/offer';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { hoursWord, priceWord } from '../result/offer-words';
import { OfferLink } from '../result/PlanStep';
import { type Segment, SegmentBar } from '../result/SegmentBar';
import { Empty } from '../shell/Empty';
import { Head } from '../shell/Head';
import { useWords, type WordKey } from '../words';
import { Limits, type LimitValues } from './Limits';
import { OfferRanking, type RankedLine, type RankOrder } from './OfferRanking';

/** A posting before and after the plan. */
export interface BeforeAfter {
  readonly key: string;
  readonly title: string;
  readonly segments: readonly Segment[];
  /** Open once the plan is done. */
  readonly isOpen: boolean;
}

interface Props {
  readonly postings: number;
  readonly certs: number;
  readonly limits: LimitValues;
  readonly onLimits: (patch: Partial<LimitValues>) => void;
  readonly openFrom: number;
  readonly onOpenFrom: (share: number) => void;
  readonly chosen: readonly RankedLine[];
  readonly opened: { readonly now: number; readonly after: number };
  readonly beforeAfter: readonly BeforeAfter[];
  readonly ranking: readonly RankedLine[];
  readonly order: RankOrder;
  readonly onOrder: (order: RankOrder) => void;
  readonly isKept: boolean;
  readonly onKeep: () => void;
  readonly onClear: () => void;
  readonly chart: ComponentChildren;
  /** What the same gaps would take the classic way. */
  readonly classic: ComponentChildren;
}

/** Which badge opens most of the postings seen: limits, the set, what changes, and everything that helps. */
export function NextBadge(props: Props) {
  const words = useWords();
  const { postings, certs } = props;
  const summary = words.t('next.summary', {
    postings: words.t('next.postings', { n: postings }),
    certs: words.t('next.certs', { n: certs }),
  });
  return (
    <>
      <Head heading={words.t('next.heading')} {...(postings > 0 && { summary })}>
        {postings > 0 && <p class="small">{words.t('next.asOf')}</p>}
      </Head>
      {postings === 0 ? (
        <Empty icon="list" heading="next.empty" hint="next.emptyHint" />
      ) : (
        <>
          <div class="grid top">
            <section class="card pad lim" aria-labelledby="limits-h">
              <h2 id="limits-h">{words.t('next.limits')}</h2>
              <Limits
                values={props.limits}
                onChange={props.onLimits}
                openFrom={props.openFrom}
                onOpenFrom={props.onOpenFrom}
              />
            </section>
            <Best {...props} />
            <BeforeAfterCard {...props} />
          </div>
          <div class="grid low">
            <OfferRanking lines={props.ranking} order={props.order} onOrder={props.onOrder} />
            {props.chart}
          </div>
        </>
      )}
    </>
  );
}

function Best({ chosen, opened, postings, limits, isKept, onKeep, onClear, classic }: Props) {
  const words = useWords();
  const more = opened.after - opened.now;
  const isAllOpen = opened.now === postings;
  if (chosen.length === 0) {
    return (
      <section class="best" aria-live="polite">
        <h2>{words.t(isAllOpen ? 'next.allOpen' : 'next.nothing')}</h2>
        {!isAllOpen && <p>{words.t('next.nothingHint')}</p>}
      </section>
    );
  }
  const count = words.t('plan.certificates', { n: chosen.length });
  const alone = words.list(chosen.map(({ opensAlone }) => words.number(opensAlone)));
  const isMoreAlone = chosen.length > 1 && chosen.some(({ opensAlone }) => opensAlone > 0);
  return (
    <section class="best" aria-labelledby="best-h">
      <div role="status">
        <h2 id="best-h">{words.t('next.opens', { n: more, count })}</h2>
        <p class="meta">
          {hasLimit(limits) && words.t('next.within')} {isMoreAlone && words.t('next.alone', { list: alone })}
        </p>
      </div>
      <Totals offers={chosen.map(({ offer }) => offer)} opened={opened} of={postings} />
      <ol>
        {chosen.map(({ offer, rank, closes, helpsIn }) => (
          <li key={offer.id}>
            <span class="num">{rank}</span>
            <OfferLink offer={offer} />
            <span class="nowrap">
              <Price offer={offer} /> · {hoursWord(words, offer)}
            </span>
            <span class="meta">{words.t('next.inPostings', { n: helpsIn, skills: words.list(closes) })}</span>
          </li>
        ))}
      </ol>
      {classic}
      <footer>
        {isKept ? (
          <>
            <button class="btn on" type="button" aria-pressed="true" onClick={onClear}>
              <Icon name="saved" />
              {words.t('plan.taken')}
            </button>
            <button class="btn plain" type="button" onClick={onClear}>
              {words.t('next.clear')}
            </button>
          </>
        ) : (
          <button class="btn main" type="button" onClick={onKeep}>
            {words.t('next.keep')}
          </button>
        )}
      </footer>
    </section>
  );
}

const hasLimit = ({ budgetUSD, hours, proctoredOnly, freeOnly }: LimitValues): boolean =>
  budgetUSD !== null || hours !== null || proctoredOnly || freeOnly;

function Totals({
  offers,
  opened,
  of,
}: {
  readonly offers: readonly Offer[];
  readonly opened: Props['opened'];
  readonly of: number;
}) {
  const words = useWords();
  const known = offers.reduce(
    (sum, { priceUSD, priceBasis }) => sum + (priceBasis === 'per-month' ? 0 : (priceUSD ?? 0)),
    0,
  );
  const unknown = offers.filter(({ priceUSD }) => priceUSD === null).length;
  const monthly = offers.filter(
    ({ priceUSD, priceBasis }) => priceBasis === 'per-month' && priceUSD !== null && priceUSD > 0,
  ).length;
  const hours = offers.reduce((sum, offer) => sum + (offer.hours ?? 0), 0);
  return (
    <dl class="totals">
      <div>
        <dt>{words.t('next.price')}</dt>
        <dd>
          {words.dollars(known)}{' '}
          {monthly > 0 && <span class="unk">{words.t('plan.perMonth', { n: monthly })}</span>}{' '}
          {unknown > 0 && <span class="unk">{words.t('plan.unknownPrices', { n: unknown })}</span>}
        </dd>
      </div>
      <div>
        <dt>{words.t('next.hours')}</dt>
        <dd>{words.t('hours.about', { n: hours })}</dd>
      </div>
      <div>
        <dt>{words.t('next.open')}</dt>
        <dd>{words.t('next.fromTo', { from: opened.now, to: opened.after, of })}</dd>
      </div>
    </dl>
  );
}

/** "Free", "$70.50", or a dotted "price not checked". */
export function Price({ offer }: { readonly offer: Offer }) {
  const words = useWords();
  if (offer.priceUSD === 0) return <b>{words.t('price.freeAlone')}</b>;
  const price = priceWord(words, { ...offer, asOf: null });
  return price.known ? <b>{price.text}</b> : <span class="unk">{price.text}</span>;
}

/** How a segment looks and what it means; those that are seldom are explained where they are seen. */
const KEY: readonly (readonly [Segment, look: string, isAlways: boolean, word: WordKey])[] = [
  ['covered', 'c', true, 'next.you'],
  ['planned', 'n', true, 'next.adds'],
  ['partly', 'p', false, 'next.partly'],
  ['expired', 'x', false, 'next.expired'],
  ['missing', 'm', true, 'next.still'],
];

function BeforeAfterCard({ beforeAfter, postings }: Props) {
  const words = useWords();
  const covered = (segments: readonly Segment[]) =>
    segments.filter((one) => one === 'covered' || one === 'planned').length;
  const looks = new Set(beforeAfter.flatMap(({ segments }) => segments));
  return (
    <section class="card pad stack before-after" aria-labelledby="ba-h">
      <h2 id="ba-h">{words.t('next.beforeAfter')}</h2>
      <ul class="bas">
        {beforeAfter.map(({ key, title, segments, isOpen }) => {
          const count = covered(segments);
          return (
            <li key={key} class="ba">
              <span class="t" dir="auto" title={title}>
                {title}
              </span>
              <SegmentBar segments={segments} />
              <span class={isOpen ? 'v ok' : 'v'}>
                {words.t('postings.of', { covered: count, of: segments.length })}{' '}
                {isOpen && <Icon name="covered" class="ic-c" />}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="key">
        {KEY.filter(([one, , isAlways]) => isAlways || looks.has(one)).map(([one, look, , word]) => (
          <span key={one}>
            <span class="seg" aria-hidden="true">
              <i class={look} />
            </span>
            {words.t(word)}
          </span>
        ))}
      </p>
      <p>
        <a href="#/postings">
          <Rich k="next.all" values={{ n: words.number(postings) }} />
        </a>
      </p>
    </section>
  );
}
