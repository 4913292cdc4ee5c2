import { expect, test } from 'vitest';
import { allCerts, commitCerts } from '@/utils/store/certs';
import { Refusal } from '@/utils/store/refusal';
import { Database } from '@/utils/store/schema';
import { randomFrom } from '../eval/random-instances';
import { added, cert } from './database';

const CONTEXTS = 4;
const EDITS = 500;
const CERTS = 5;

test(`E7: of ${CONTEXTS} windows with ${EDITS} edits each, none overwrites what another wrote unseen`, async () => {
  const windows = Array.from({ length: CONTEXTS }, () => new Database('contexts'));
  const ids = Array.from({ length: CERTS }, (_, at) => `cert-${at}`);
  await commitCerts(
    windows[0] as Database,
    'action-0',
    1,
    ids.map((id) => added(id, { title: '0' })),
    [],
  );
  const done = new Map(ids.map((id) => [id, 0]));
  let clashes = 0;

  await Promise.all(
    windows.map(async (db, at) => {
      const random = randomFrom(at + 1);
      for (let edit = 0; edit < EDITS; edit += 1) {
        const id = ids[Math.floor(random() * CERTS)] as string;
        const row = await db.certs.get(id);
        const title = String(Number(row?.cert.title) + 1);
        // Between looking and writing the others go on.
        if (random() < 0.5) await new Promise((resolve) => setImmediate(resolve));
        const write = { cert: cert(id, { title }), revision: row?.revision ?? null, raw: null };
        try {
          await commitCerts(db, `action-${at}-${edit}`, 2, [write], []);
          done.set(id, (done.get(id) ?? 0) + 1);
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'clash') throw error;
          clashes += 1;
        }
      }
    }),
  );

  const rows = await allCerts(windows[0] as Database);
  expect(rows.map((row) => [row.id, Number(row.cert.title)])).toEqual([...done]);
  expect(clashes).toBeGreaterThan(50);
  expect([...done.values()].reduce((sum, n) => sum + n, clashes)).toBe(CONTEXTS * EDITS);
}, 120_000);
