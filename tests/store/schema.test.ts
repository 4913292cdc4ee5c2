import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { undo } from '@/utils/store/act';
import { readBackup } from '@/utils/store/backup';
import { allCerts, commitCerts } from '@/utils/store/certs';
import { allPostings, noteOnPosting, savePosting } from '@/utils/store/postings';
import { Database, SCHEMA } from '@/utils/store/schema';
import { added, cert, reading } from './database';

const { mentions: _, ...skill } = reading().skills[0] as ReturnType<typeof reading>['skills'][number];
const SKILLS = [
  skill,
  { ...skill, id: 'spring', label: 'Spring', group: { id: 1, kind: 'either-or' } },
] as const;
const POSTING = {
  title: 'Platform engineer',
  company: 'Harbourline',
  site: 'greenhouse',
  status: 'read',
} as const;
const SEEN = { ...POSTING, key: 'greenhouse:1', firstSeenAtMs: 3, seenAtMs: 5, revision: 1 } as const;
const SAVED = { ...SEEN, key: 'greenhouse:2', revision: 2 } as const;
const NOTE = { savedAtMs: 5, note: 'Call Ada', stage: 'applied' } as const;

/** What every version gives for the two postings above. */
const POSTINGS = [
  { ...SEEN, skills: SKILLS, saved: null },
  { ...SAVED, skills: SKILLS, saved: { ...NOTE, reading: reading('2') } },
];

const REST = {
  certs: [{ id: 'a', cert: cert('a'), addedAtMs: 1, raw: 'f', revision: 3 }],
  choices: [{ offer: 'gsb-terraform', choice: 'planned', atMs: 5, revision: 1 }],
  words: [{ name: 'spring', meaning: { is: 'not-a-skill' }, atMs: 6, revision: 1 }],
  sources: [{ id: 'f', file: 'f.json', gzip: 'H4sI', addedAtMs: 1, revision: 1 }],
  tombstones: [{ id: 'certs c', table: 'certs', key: 'c', atMs: 2, revision: 1 }],
} as const;

const STORES = {
  certs: 'id',
  postings: 'key, seenAtMs',
  choices: 'offer',
  words: 'name',
  sources: 'id',
  tombstones: 'id',
  actions: 'id, atMs',
  meta: 'key',
} as const;

/**
 * Every version that was released, as it was: tables, and rows as that version wrote them. Append only, like the schema
 * itself; the next version adds a line here, and what its upgrade makes of the older ones.
 */
const RELEASED = [
  {
    version: 1,
    stores: STORES,
    rows: {
      ...REST,
      postings: POSTINGS,
      meta: [
        { key: 'schema', value: 1 },
        { key: 'changes', value: 4 },
      ],
    },
  },
  {
    version: 2,
    stores: STORES,
    rows: {
      ...REST,
      postings: [
        { ...SEEN, skills: JSON.stringify(SKILLS), saved: null },
        {
          ...SAVED,
          skills: JSON.stringify(SKILLS),
          saved: { ...NOTE, reading: JSON.stringify(reading('2')) },
        },
      ],
      meta: [
        { key: 'schema', value: 2 },
        { key: 'changes', value: 4 },
      ],
    },
  },
] as const;

async function written({ version, stores, rows }: (typeof RELEASED)[number], name: string): Promise<string> {
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, content] of Object.entries(rows)) await old.table(table).bulkPut([...content]);
  old.close();
  return name;
}

test('each version is in the list, and the last is the one in use', () => {
  expect(RELEASED.map(({ version }) => version)).toEqual(Array.from({ length: SCHEMA }, (_, n) => n + 1));
});

test.each(RELEASED)('data of version $version opens whole and can be written', async (release) => {
  const db = new Database(await written(release, `released-${release.version}`));
  const { rows: kept } = await readBackup(db, 'now');
  const unrevised = (content: readonly object[]) =>
    content.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'revision')));
  expect(kept).toEqual({
    certs: unrevised(REST.certs),
    postings: unrevised(POSTINGS),
    choices: unrevised(REST.choices),
    words: unrevised(REST.words),
    sources: unrevised(REST.sources),
    tombstones: unrevised(REST.tombstones),
  });
  expect(await allPostings(db)).toEqual(POSTINGS);
  await commitCerts(db, 'action-1', 9, [added('b'), { cert: cert('a'), revision: 3, raw: null }], []);
  expect(await allCerts(db)).toMatchObject([
    { id: 'a', raw: 'f', addedAtMs: 1, revision: 4 },
    { id: 'b', revision: 1 },
  ]);
  const note = { key: 'greenhouse:2', revision: 2, note: 'Called', stage: 'interview' } as const;
  expect(await noteOnPosting(db, 'action-2', 9, note)).toBe(true);
  await savePosting(db, 'action-3', 10, reading('2'));
  expect((await allPostings(db))[1]).toMatchObject({ saved: { note: 'Called', savedAtMs: 10 }, revision: 4 });
  expect((await db.meta.get('schema'))?.value).toBe(SCHEMA);
});

test('N5: every version gives the same backup', async () => {
  const backups = await Promise.all(
    RELEASED.map(async (release) =>
      readBackup(new Database(await written(release, `backup-of-${release.version}`)), 'now'),
    ),
  );
  for (const backup of backups) expect(JSON.stringify(backup)).toBe(JSON.stringify(backups[0]));
});

test('E1: an upgrade that breaks off leaves the old data as it was, and the next one completes it', async () => {
  const [first] = RELEASED;
  const name = await written(first, 'broken-upgrade');
  const old = new Dexie(name);
  old.version(1).stores(STORES);
  // A row that cannot be packed: the upgrade throws at it, after the others.
  const knot: Record<string, unknown> = {};
  knot.skills = knot;
  await old.table('postings').put({ ...SEEN, key: 'z', skills: [knot], saved: null });
  const before = await old.table('postings').toArray();
  old.close();

  await expect(allPostings(new Database(name))).rejects.toThrow();
  await old.open();
  expect(old.verno).toBe(1);
  expect(await old.table('postings').toArray()).toEqual(before);
  await old.table('postings').delete('z');
  old.close();
  expect(await allPostings(new Database(name))).toEqual(POSTINGS);
});

test('what was deleted under version 1 comes back by its undo under the next', async () => {
  const [first] = RELEASED;
  const name = await written(first, 'undo-over-versions');
  const old = new Dexie(name);
  old.version(1).stores(STORES);
  const change = { table: 'postings', key: 'greenhouse:1', before: POSTINGS[0], revision: null };
  await old.table('postings').delete('greenhouse:1');
  await old.table('actions').put({
    id: 'deletion',
    kind: 'postings:delete',
    atMs: 7,
    result: { deleted: 1 },
    changes: [change],
    undone: false,
  });
  old.close();
  const db = new Database(name);
  expect(await undo(db, 'deletion', 'undoing', 8)).toBe(true);
  expect(await allPostings(db)).toMatchObject([
    { key: 'greenhouse:1', skills: SKILLS },
    { key: 'greenhouse:2' },
  ]);
});
