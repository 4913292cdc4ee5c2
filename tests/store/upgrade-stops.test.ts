import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { allPostings } from '@/utils/store/postings';
import { Database } from '@/utils/store/schema';
import { reading } from './database';

const POSTINGS = 5;
const { mentions: _, ...skill } = reading().skills[0] as ReturnType<typeof reading>['skills'][number];
const old = (n: number) => ({
  key: `greenhouse:${n}`,
  title: `Posting ${n}`,
  company: null,
  site: 'greenhouse',
  status: 'read',
  skills: [skill],
  firstSeenAtMs: n,
  seenAtMs: n,
  saved: null,
  revision: 1,
});

/** A database as version 1 left it. */
async function versionOne(name: string): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores({ postings: 'key, seenAtMs', meta: 'key' });
  await db.table('postings').bulkPut(Array.from({ length: POSTINGS }, (_, n) => old(n)));
  db.close();
}

/** Makes the n-th write from now on fail, as a stop of the browser does: its whole upgrade is taken back. */
function stopAtWrite(at: number): () => void {
  const { put } = IDBObjectStore.prototype;
  let left = at;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row: [unknown, IDBValidKey?]) {
    left -= 1;
    if (left === 0) throw new DOMException('stopped', 'AbortError');
    return put.apply(this, row);
  } as typeof put;
  return () => {
    IDBObjectStore.prototype.put = put;
  };
}

test('E1: an upgrade that is stopped at any of its writes leaves the old data, and the next start upgrades it', async () => {
  let stops = 0;
  for (let at = 1; at < 50; at += 1) {
    const name = `upgrade-${at}`;
    await versionOne(name);
    const restore = stopAtWrite(at);
    const isStopped = await new Database(name).open().then(
      (db) => {
        db.close();
        return false;
      },
      () => true,
    );
    restore();
    if (!isStopped) break;
    stops += 1;
    const before = new Dexie(name);
    await before.open();
    expect([before.verno, await before.table('postings').toArray()]).toEqual([
      1,
      Array.from({ length: POSTINGS }, (_, n) => old(n)),
    ]);
    before.close();
    const db = new Database(name);
    expect((await allPostings(db)).map(({ key, skills }) => [key, skills])).toEqual(
      Array.from({ length: POSTINGS }, (_, n) => [`greenhouse:${n}`, [skill]]),
    );
    db.close();
  }
  expect(stops).toBeGreaterThanOrEqual(POSTINGS);
});
