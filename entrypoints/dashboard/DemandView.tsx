import { useCallback, useMemo, useState } from 'preact/hooks';
import { Chart } from '@/components/charts/Chart';
import { demandOverTime, type WeekCount } from '@/components/charts/over-time';
import { Demand, type DemandLine } from '@/components/demand/Demand';
import { priceWord } from '@/components/result/offer-words';
import { Waiting } from '@/components/shell/Waiting';
import { shownCatalogue } from './catalogue';
import type { Demanded, Demand as DemandFound } from './counting/asks';
import { useAnswer } from './counting/use-answer';
import type { Desk } from './desk';

const DAY_MS = 86_400_000;

/** Which skills the postings ask for. */
export function DemandView({ desk }: { readonly desk: Desk }) {
  const { counter, by, compared, words, nameOf } = desk;
  const [days, setDays] = useState<number | null>(90);
  const found = useAnswer(
    () => counter.ask('demand', { ...by, sinceMs: days === null ? 0 : Date.now() - days * DAY_MS }),
    [compared, by, days],
  );
  const lines = useMemo(() => found?.lines.map((line) => lineOf(line, desk)) ?? [], [found, nameOf]);
  if (found === null) return <Waiting heading={words.t('demand.heading')} />;
  return (
    <Demand
      lines={lines}
      postings={found.postings}
      days={days}
      onDays={setDays}
      overTime={<OverTime found={found} lines={lines} desk={desk} />}
    />
  );
}
/** One line for each unit asked for: an either/or group counts as one. */
function lineOf(line: Demanded, desk: Desk): DemandLine {
  const { skills, status, required, preferred, isPlanned } = line;
  const label = desk.words.list(skills.map(desk.nameOf), 'disjunction');
  return { id: skills.join(' '), label, required, preferred, status, isPlanned, by: wayOf(line, desk) };
}

/** What covers it, or what could. */
function wayOf({ status, cert, offers, cheapest }: Demanded, { words, vault }: Desk): string {
  if (status === 'covered') return cert ?? '';
  const offer = cheapest === null ? undefined : shownCatalogue(vault).get(cheapest);
  if (offer === undefined) return words.t('demand.none');
  const { text, known } = priceWord(words, { ...offer, asOf: null });
  return words.t('demand.badges', {
    n: offers,
    price: known ? words.t('demand.from', { price: text }) : text,
  });
}

interface OverTimeProps {
  readonly found: DemandFound;
  readonly lines: readonly DemandLine[];
  readonly desk: Desk;
}

function OverTime({ found, lines, desk: { words } }: OverTimeProps) {
  const weeks = useMemo(
    (): WeekCount[] =>
      found.weeks.map(({ week, line, count }) => ({ week, label: lines[line]?.label ?? '', count })),
    [lines],
  );
  const draw = useCallback((width: number) => demandOverTime(weeks, words.locale, width), [weeks]);
  if (new Set(weeks.map(({ week }) => week)).size < 2) return null;
  return (
    <Chart
      heading={words.t('demand.overTime')}
      note={words.t('demand.overTimeNote')}
      draw={draw}
      table={
        <table>
          <tbody>
            {weeks.map(({ week, label, count }) => (
              <tr key={week + label}>
                <td>{words.date(week)}</td>
                <td>{label}</td>
                <td>{words.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
