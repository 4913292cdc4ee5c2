import { expect, test } from 'vitest';
import { commitCerts, deleteCerts } from '@/utils/store/certs';
import type { Database } from '@/utils/store/schema';
import { added, freshDatabase } from './database';

/**
 * The worker can be stopped at any request to the database. Here the n-th request of an action fails and takes its
 * transaction along, as a stop does; then the caller asks again. THREATS.md N1 to N4.
 */
function stoppable(): { readonly db: Database; readonly stopAt: (request: number) => void } {
  const db = freshDatabase();
  let left = Number.POSITIVE_INFINITY;
  const counted =
    <A, R>(call: (ask: A) => Promise<R>) =>
    (ask: A): Promise<R> => {
      left -= 1;
      if (left === 0) throw new Error('stopped');
      return call(ask);
    };
  db.use({
    stack: 'dbcore',
    name: 'stop',
    create: (down) => ({
      ...down,
      table: (name) => {
        const table = down.table(name);
        return {
          ...table,
          mutate: counted(table.mutate),
          get: counted(table.get),
          getMany: counted(table.getMany),
          count: counted(table.count),
        };
      },
    }),
  });
  return {
    db,
    stopAt: (request) => {
      left = request;
    },
  };
}

const IMPORT = ['x', 'y', 'z'].map((id) => added(id));

/** All that an import or a deletion touches. */
const state = async (db: Database) =>
  JSON.stringify(
    await Promise.all([db.certs.toArray(), db.tombstones.toArray(), db.actions.toArray(), db.meta.toArray()]),
  );

/** 500 in every run; `NEXTBADGE_STOPS` for the night. */
const STOPS = Number(process.env.NEXTBADGE_STOPS ?? 500);

test(
  `${STOPS} stops inside an import or a deletion leave all or nothing, and asking again makes it whole`,
  async () => {
    const { db, stopAt } = stoppable();
    let stops = 0;
    for (let round = 0, at = 1; stops < STOPS; round += 1) {
      await Promise.all([db.certs, db.tombstones, db.actions, db.meta].map((table) => table.clear()));
      await commitCerts(db, 'action-0', 1, [added('a'), added('b')], []);
      const before = await state(db);
      const isImport = round % 2 === 0;
      const run = () =>
        isImport ? commitCerts(db, 'action-1', 2, IMPORT, []) : deleteCerts(db, 'action-1', 2, ['a', 'b']);

      stopAt(at);
      const isStopped = await run().then(
        () => false,
        () => true,
      );
      stopAt(Number.POSITIVE_INFINITY);
      // Past the last request of both kinds: begin again with the first.
      if (!isImport) at = isStopped ? at + 1 : 1;
      if (isStopped) {
        stops += 1;
        expect(await state(db)).toBe(before);
      }
      await run();
      const whole = await state(db);
      await run();
      expect(await state(db)).toBe(whole);
      const ids = (await db.certs.toArray()).map(({ id }) => id);
      expect(ids).toEqual(isImport ? ['a', 'b', 'x', 'y', 'z'] : []);
    }
    expect(stops).toBe(STOPS);
  },
  60_000 + STOPS * 120,
);
