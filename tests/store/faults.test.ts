/** The database is closed under us, deleted or denied, a thousand times by chance (THREATS.md E5, N9). */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlersFor } from '@/entrypoints/background/handlers';
import { onceOpen } from '@/entrypoints/background/once-open';
import { route } from '@/utils/messages/answer-all';
import { failureOf } from '@/utils/store/failures';
import { openStore } from '@/utils/store/open';
import type { CertRow } from '@/utils/store/records';
import { randomFrom } from '../eval/random-instances';
import { added } from './database';

const FAULTS = 1_000;
const NAME = 'faults';
const VIEW = { kind: 'view', tab: null, frame: 0, url: null, isPrivate: false } as const;

beforeEach(() => {
  fakeBrowser.reset();
  // Dexie says each time that it opens the database again.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test(`after each of ${FAULTS} faults the answer is what was kept or a word for why not, and never an empty list instead`, async () => {
  const random = randomFrom(20_261_125);
  const db = openStore(NAME);
  const handlers = onceOpen(db, handlersFor(db));
  const ask = (type: string, what: unknown) =>
    route(handlers, failureOf, { type, ask: what }, VIEW) as Promise<
      { ok: true; value: unknown } | { ok: false; code: string }
    >;
  const kept = new Set<string>();
  const codes = new Map<string, number>();
  const refused = (code: string) => codes.set(code, (codes.get(code) ?? 0) + 1);

  const faults = {
    /** The browser closes the connection: out of memory, a profile that goes away. */
    closed: async () => db.backendDB()?.close(),
    /** As another window's upgrade does it. */
    released: async () => db.close({ disableAutoOpen: false }),
    /** The user clears the site's data. */
    deleted: async () => {
      await new Promise((done) => {
        indexedDB.deleteDatabase(NAME).onsuccess = done;
      });
      kept.clear();
    },
    /** No database at all for a while: a private window, a broken profile. */
    denied: async () => {
      db.close({ disableAutoOpen: false });
      vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
        throw new DOMException('denied', 'InvalidStateError');
      });
    },
  };
  const names = Object.keys(faults) as (keyof typeof faults)[];

  for (let round = 0; round < FAULTS; round += 1) {
    await faults[names[Math.floor(random() * names.length)] as keyof typeof faults]();
    const id = `cert-${round}`;
    if (random() < 0.5) {
      const answer = await ask('certs:commit', {
        action: `action-${round}`,
        certs: [added(id)],
        sources: [],
      });
      if (answer.ok) kept.add(id);
      else refused(answer.code);
    }
    const list = await ask('certs:list', null);
    if (!list.ok) {
      refused(list.code);
      continue;
    }
    expect(new Set((list.value as CertRow[]).map((row) => row.id)), `round ${round}`).toEqual(kept);
  }
  expect([...codes.keys()].filter((code) => code !== 'database-closed')).toEqual([]);
  // Denied is told, and closed or released is opened again without a word.
  expect(codes.get('database-closed')).toBeGreaterThan(100);
}, 120_000);
