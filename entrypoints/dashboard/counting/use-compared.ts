import { useEffect } from 'preact/hooks';
import type { Cert } from '@/utils/core/certs/cert';
import { type PackedPosting, unpackPosting } from '@/utils/store/packed';
import type { PostingRow } from '@/utils/store/records';
import { turns } from '../turns';
import type { OpenVault } from '../use-vault';
import type { Cover, PackedCover } from './asks';
import { coverReader } from './cover';
import type { DeskCounter } from './desk-counter';
import { useAnswer } from './use-answer';

/** A posting with something recognised, and how far the certificates cover it. */
export interface CoveredPosting extends Cover {
  readonly row: PostingRow;
}

interface Compared {
  /** The one seen last first. */
  readonly postings: readonly PostingRow[];
  readonly compared: readonly CoveredPosting[];
  readonly names: Readonly<Record<string, string>>;
}

/** Postings handled in one go. */
const PIECE = 500;

/** Hands postings and certificates to the counting worker whenever they change, and gives what it makes of them. */
export function useCompared(
  counter: DeskCounter,
  { postings: packed, settings }: OpenVault,
  certs: readonly Cert[],
  today: string,
): Compared | null {
  const { openFrom, wishes } = settings;
  const handed = useAnswer(
    (isNewest) => (packed === undefined ? null : handOver(packed, counter, isNewest)),
    [packed],
  );
  useEffect(() => void counter.ask('certs', certs), [certs]);
  return useAnswer(() => {
    if (handed === null) return null;
    const by = { settings: { openFrom, wishes }, choices: [], today };
    return counter.ask('covers', by).then(({ covers, names }) => joined(handed, covers, names));
  }, [handed, certs, openFrom, today]);
}

/**
 * Each posting with its cover, in pieces: ten thousand of them in one go would hold the page up. Both lists have one order,
 * which views that walk over both rely on.
 *
 * @param covers  of each row, at its place
 */
export async function joined(
  rows: readonly PostingRow[],
  covers: readonly (PackedCover | null)[],
  names: Compared['names'],
): Promise<Compared> {
  const newestFirst = rows
    .map((row, at) => ({ row, cover: covers[at] }))
    .sort(({ row: a }, { row: b }) => b.seenAtMs - a.seenAtMs || (a.key < b.key ? -1 : 1));
  await scheduler.yield();
  const turn = turns();
  const coverOf = coverReader();
  const compared: CoveredPosting[] = [];
  for (const [at, { row, cover }] of newestFirst.entries()) {
    if (cover != null) compared.push({ row, ...coverOf(cover) });
    if (at % PIECE === 0) await turn();
  }
  await scheduler.yield();
  return { postings: newestFirst.map(({ row }) => row), names, compared };
}

/** Gives the rows as views want them, once the worker has them all. A newer hand-over takes this one's place. */
async function handOver(
  packed: readonly PackedPosting[],
  counter: DeskCounter,
  isNewest: () => boolean,
): Promise<readonly PostingRow[]> {
  const postings: PostingRow[] = [];
  let from = 0;
  do {
    const piece = packed.slice(from, from + PIECE);
    await counter.ask('postings', { from, rows: piece.map(counted) });
    postings.push(...piece.map(unpackPosting));
    from += PIECE;
  } while (from < packed.length && isNewest());
  return postings;
}

const counted = ({ key, title, company, status, skills, firstSeenAtMs, seenAtMs }: PackedPosting) => ({
  key,
  title,
  company,
  status,
  skills,
  firstSeenAtMs,
  seenAtMs,
});
