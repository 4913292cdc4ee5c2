import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASE } from '../../utils/store/schema';
import { randomFrom } from '../eval/random-instances';
import { cert } from './cert';
import { Harness } from './harness';

/** 200 in every run; `NEXTBADGE_KILLS=1000` for the night. */
const KILLS = Number(process.env.NEXTBADGE_KILLS ?? 200);
const LATEST_MS = 60;
const CERTS = 25;
/** Held before, and made anew by each import: a write that happened twice would clash on its revision. */
const SHARED = 'shared';

let nextbadge: Harness;
let page: Page;
let browser: CDPSession;
beforeAll(async () => {
  nextbadge = await Harness.launch();
  page = await nextbadge.view('icon/16.png');
  browser = await page.createCDPSession();
  await browser.send('ServiceWorker.enable');
});
afterAll(() => nextbadge.close());

test(
  `${KILLS} imports whose worker is killed at a random moment are there whole or not at all, and whole once repeated`,
  async () => {
    const random = randomFrom(20_261_125);
    const moments = { acknowledged: 0, written: 0, absent: 0 };
    await nextbadge.ask('certs:commit', importOf('import-0', [SHARED], null));
    for (let round = 1; round <= KILLS; round += 1) {
      const ids = Array.from({ length: CERTS }, (_, at) => `${round}-${at}`);
      const ask = importOf(`import-${round}`, [SHARED, ...ids], round);
      const isAcknowledged = await sendAndKill(ask, random() * LATEST_MS);

      const left = await stateOf(round);
      expect(left, `round ${round}`).toEqual(left.actions === 1 ? whole(round) : nothing(round));
      if (isAcknowledged) expect(left).toEqual(whole(round));
      moments[isAcknowledged ? 'acknowledged' : left.actions === 1 ? 'written' : 'absent'] += 1;

      expect(await nextbadge.ask('certs:commit', ask)).toEqual({ written: CERTS + 1 });
      expect(await stateOf(round)).toEqual(whole(round));
    }
    await browser.send('ServiceWorker.stopAllWorkers');
    const held = await nextbadge.ask('certs:list', null);
    expect(new Set(held.map(({ id }) => id)).size).toBe(held.length);
    expect(held.length).toBe(KILLS * CERTS + 1);
    // A run in which no kill came in time would show nothing.
    expect(moments.written + moments.absent).toBeGreaterThan(0);
    console.info(`killed after ${JSON.stringify(moments)}`);
  },
  KILLS * 3_000,
);

/** An import of one file; `revision` is of the shared certificate, as the sender saw it. */
function importOf(action: string, ids: readonly string[], revision: number | null) {
  const certs = ids.map((id) => ({
    cert: cert(id, { title: `${action} ${id}` }),
    revision: id === SHARED ? revision : null,
    raw: action,
  }));
  return { action, certs, sources: [{ id: action, file: `${action}.json`, gzip: 'H4sI' }] };
}

/** Sends and, so many milliseconds later, ends the worker. True when it had answered before it ended. */
async function sendAndKill(ask: ReturnType<typeof importOf>, afterMs: number): Promise<boolean> {
  const answer = page.evaluate((message) => chrome.runtime.sendMessage(message).catch(() => null), {
    type: 'certs:commit',
    ask,
  });
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await browser.send('ServiceWorker.stopAllWorkers');
  // The browser closes the channel under the answer; should it ever forget to, that is no answer either.
  const silence = new Promise<null>((resolve) => setTimeout(resolve, 5_000, null));
  return (await Promise.race([answer, silence]))?.ok === true;
}

interface State {
  readonly certs: number;
  /** How often its certificates were written. */
  readonly revisions: readonly number[];
  readonly sources: number;
  readonly actions: number;
  readonly shared: number;
}

/** Everything that an import of this round may have left, read without the worker. */
function stateOf(round: number): Promise<State> {
  return page.evaluate(
    async (name, key, of, shared) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open(name));
      const tables = db.transaction(['certs', 'sources', 'actions']);
      const [certs, sources, actions, common] = await Promise.all([
        done(tables.objectStore('certs').getAll(IDBKeyRange.bound(`${of}-`, `${of}-~`))),
        done(tables.objectStore('sources').count(key)),
        done(tables.objectStore('actions').count(key)),
        done(tables.objectStore('certs').get(shared)),
      ]);
      db.close();
      const revisions = [...new Set(certs.map(({ revision }) => revision as number))];
      return { certs: certs.length, revisions, sources, actions, shared: common.revision as number };
    },
    DATABASE,
    `import-${round}`,
    round,
    SHARED,
  );
}

const whole = (round: number): State => ({
  certs: CERTS,
  revisions: [1],
  sources: 1,
  actions: 1,
  shared: round + 1,
});

const nothing = (round: number): State => ({
  certs: 0,
  revisions: [],
  sources: 0,
  actions: 0,
  shared: round,
});
