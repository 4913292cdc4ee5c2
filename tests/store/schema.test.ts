import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { readBackup } from '@/utils/store/backup';
import { allCerts, commitCerts } from '@/utils/store/certs';
import { Database, SCHEMA } from '@/utils/store/schema';
import { added, cert } from './database';

/**
 * Every version that was released, as it was: tables, and rows as that version wrote them. Append only, like the schema
 * itself; the next version adds a line here, and what its upgrade makes of the older ones.
 */
const RELEASED = [
  {
    version: 1,
    stores: {
      certs: 'id',
      postings: 'key, seenAtMs',
      choices: 'offer',
      words: 'name',
      sources: 'id',
      tombstones: 'id',
      actions: 'id, atMs',
      meta: 'key',
    },
    rows: {
      certs: [{ id: 'a', cert: cert('a'), addedAtMs: 1, raw: 'f', revision: 3 }],
      choices: [{ offer: 'gsb-terraform', choice: 'planned', atMs: 5, revision: 1 }],
      words: [{ name: 'spring', meaning: { is: 'not-a-skill' }, atMs: 6, revision: 1 }],
      sources: [{ id: 'f', file: 'f.json', gzip: 'H4sI', addedAtMs: 1, revision: 1 }],
      tombstones: [{ id: 'certs c', table: 'certs', key: 'c', atMs: 2, revision: 1 }],
      meta: [
        { key: 'schema', value: 1 },
        { key: 'changes', value: 4 },
      ],
    },
  },
] as const;

test('each version is in the list, and the last is the one in use', () => {
  expect(RELEASED.map(({ version }) => version)).toEqual(Array.from({ length: SCHEMA }, (_, n) => n + 1));
});

test.each(RELEASED)(
  'data of version $version opens whole and can be written',
  async ({ version, stores, rows }) => {
    const name = `released-${version}`;
    const old = new Dexie(name);
    old.version(version).stores(stores);
    for (const [table, content] of Object.entries(rows)) await old.table(table).bulkPut([...content]);
    old.close();

    const db = new Database(name);
    const { rows: kept } = await readBackup(db, 'now');
    const unrevised = (content: readonly object[]) =>
      content.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'revision')));
    expect(kept).toEqual({
      certs: unrevised(rows.certs),
      postings: [],
      choices: unrevised(rows.choices),
      words: unrevised(rows.words),
      sources: unrevised(rows.sources),
      tombstones: unrevised(rows.tombstones),
    });
    await commitCerts(db, 'action-1', 9, [added('b'), { cert: cert('a'), revision: 3, raw: null }], []);
    expect(await allCerts(db)).toMatchObject([
      { id: 'a', raw: 'f', addedAtMs: 1, revision: 4 },
      { id: 'b', revision: 1 },
    ]);
    expect((await db.meta.get('schema'))?.value).toBe(SCHEMA);
  },
);
