/**
 * Runs in a page of the extension, with the code that ships and the browser's own database: what the dashboard and the
 * worker do with all that was collected. Each gives what it would hand on, so that its memory can be told too.
 */
import { isFound as isCertFound } from '@/components/certs/cert-line';
import { isFound, type PostingLine, sortedPostings } from '@/components/postings/posting-line';
import type { CountBy } from '@/entrypoints/dashboard/counting/asks';
import { newCounter } from '@/entrypoints/dashboard/counting/counter';
import { readingOf } from '@/entrypoints/dashboard/seen-reading';
import { writeReport } from '@/entrypoints/dashboard/writing/write-report';
import { PARTS } from '@/utils/core/report/dossier/dossier';
import { readBackup } from '@/utils/store/backup';
import { allCerts, certsInPages, commitCerts } from '@/utils/store/certs';
import { openStore } from '@/utils/store/open';
import { unpackPosting } from '@/utils/store/packed';
import { allPostings, packedPostings, savePosting } from '@/utils/store/postings';
import { DEFAULT_SETTINGS } from '@/utils/store/records';

const TODAY = '2026-11-25';
const BY: CountBy = { settings: DEFAULT_SETTINGS, choices: [], today: TODAY };
/** As many as the dashboard lets a user choose for one report. */
const MOST_IN_REPORT = 300;
/** As many postings as the dashboard hands to its counting worker at once. */
const HANDED = 500;

const db = openStore();

/** The postings as their list shows them; the coverage is counted elsewhere. */
async function postingLines(): Promise<PostingLine[]> {
  return (await packedPostings(db)).map((row) => ({
    key: row.key,
    title: row.title,
    company: row.company,
    seen: new Date(row.seenAtMs).toISOString().slice(0, 10),
    required: [],
    preferred: [],
    isRecognised: true,
    isOpen: false,
    isSaved: row.saved !== null,
    stage: null,
  }));
}

async function filledCounter() {
  const counter = newCounter();
  const rows = await packedPostings(db);
  for (let from = 0; from < rows.length; from += HANDED)
    counter.postings({ from, rows: rows.slice(from, from + HANDED) });
  counter.certs((await allCerts(db)).map(({ cert }) => cert));
  return counter;
}

/** Each operation gets ready what it is not about, and gives what is measured. */
const OPERATIONS = {
  read: async () => async () => [await packedPostings(db), await certsInPages(db)],
  save: async () => {
    const [row] = await db.postings.limit(1).toArray();
    const [held] = await db.certs.limit(1).toArray();
    if (row === undefined || held === undefined) throw new Error('Nothing to save again');
    const reading = readingOf(unpackPosting(row));
    let revision = held.revision;
    return async () => {
      const nowMs = Date.now();
      await savePosting(db, crypto.randomUUID(), nowMs, reading);
      await commitCerts(db, crypto.randomUUID(), nowMs, [{ cert: held.cert, revision, raw: null }], []);
      revision += 1;
    };
  },
  search: async () => {
    const lines = await postingLines();
    const certs = (await allCerts(db)).map(({ cert }) => ({
      cert,
      validity: 'valid' as const,
      daysLeft: null,
      isSoon: false,
      isRenewed: false,
    }));
    return async () => [
      sortedPostings(
        lines.filter((line) => isFound(line, 'engineer 12')),
        'seen',
      ),
      certs.filter((line) => isCertFound(line, 'course 12')),
    ];
  },
  portfolio: async () => async () => (await filledCounter()).best({ ...BY, order: 'opens' }),
  export: async () => {
    const certs = (await allCerts(db)).map(({ cert }) => cert);
    return async () => {
      const rows = await allPostings(db);
      const newest = rows.sort((a, b) => b.seenAtMs - a.seenAtMs || (a.key < b.key ? -1 : 1));
      return writeReport({
        readings: newest.slice(0, MOST_IN_REPORT).map(readingOf),
        certs,
        by: BY,
        today: TODAY,
        choice: { parts: PARTS, name: null, email: null, links: false },
        format: 'csv',
        language: 'en',
        earlier: null,
      });
    };
  },
  backup: async () => async () => JSON.stringify(await readBackup(db, new Date().toISOString())),
} satisfies Record<string, () => Promise<() => Promise<unknown>>>;

export type Operation = keyof typeof OPERATIONS;

interface StorePage {
  readonly operations: readonly Operation[];
  prepare(operation: Operation): Promise<void>;
  /** Milliseconds by the clock; what came out is held until the next. */
  run(): Promise<number>;
  forget(): void;
}

let work: () => Promise<unknown> = async () => null;
const held: unknown[] = [];

const page: StorePage = {
  operations: Object.keys(OPERATIONS) as Operation[],
  prepare: async (operation) => {
    work = await OPERATIONS[operation]();
  },
  run: async () => {
    held.length = 0;
    const began = performance.now();
    held.push(await work());
    return performance.now() - began;
  },
  forget: () => {
    held.length = 0;
    work = async () => null;
  },
};
Object.assign(window, { store: page });
