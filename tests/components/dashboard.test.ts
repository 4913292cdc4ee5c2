import { describe, expect, test } from 'vitest';
import { isBackupDue } from '@/entrypoints/dashboard/backup-due';
import { openBackup } from '@/entrypoints/dashboard/open-backup';
import { hashOf, routeOf } from '@/entrypoints/dashboard/route';
import { comparePostings } from '@/entrypoints/shared/compare';
import { readBackup } from '@/utils/store/backup';
import { lockBackup } from '@/utils/store/backup-lock';
import { commitCerts } from '@/utils/store/certs';
import { savePosting } from '@/utils/store/postings';
import { added, cert, freshDatabase, reading } from '../store/database';

const DAY_MS = 86_400_000;

async function backupText(): Promise<string> {
  const db = freshDatabase();
  await commitCerts(db, 'action-1', 1, [added('a')], []);
  await savePosting(db, 'action-2', 2, reading());
  return JSON.stringify(await readBackup(db, '2026-11-25T00:00:00.000Z'));
}

describe('a file that is brought in as a backup', () => {
  test('is checked whole and then taken as it is', async () => {
    const text = await backupText();
    const opened = openBackup(text);
    expect(opened.kind).toBe('backup');
    expect(opened.kind === 'backup' && opened.backup).toEqual(JSON.parse(text));
  });

  test('that is locked asks for its passphrase', async () => {
    expect(openBackup(JSON.stringify(await lockBackup('{}', 'x'))).kind).toBe('locked');
  });

  test.each([
    ['no JSON', 'hello', 'not-a-backup'],
    ['another schema', '{"schema":"nextbadge/certs@1"}', 'not-a-backup'],
    ['a list', '[]', 'not-a-backup'],
    ['a newer version', '{"schema":"nextbadge/backup@2"}', 'newer-version'],
    ['a newer lock', '{"schema":"nextbadge/backup-locked@7"}', 'newer-version'],
    ['half of one', '{"schema":"nextbadge/backup@1"}', 'damaged'],
  ])('that is %s is refused', (_, text, code) => {
    expect(openBackup(text)).toEqual({ kind: 'refused', code });
  });

  test.each([
    ['a need of its own', '"need":"required"', '"need":"urgent"'],
    ['an issue date that is none', '"issued":"2026-01"', '"issued":"soon"'],
    ['a signature word of its own', '"signature":"not-signed"', '"signature":"trusted"'],
    ['a time before 1970', '"addedAtMs":1', '"addedAtMs":-1'],
  ])('with %s is refused whole', async (_, from, to) => {
    const text = await backupText();
    expect(text).toContain(from);
    expect(openBackup(text.replace(from, to))).toEqual({ kind: 'refused', code: 'damaged' });
  });

  test('brings no key that the schema does not know', async () => {
    const text = (await backupText()).replace('{"schema"', '{"__proto__":{"polluted":1},"extra":1,"schema"');
    const opened = openBackup(text);
    expect(opened.kind === 'backup' && Object.keys(opened.backup).sort()).toEqual([
      'rows',
      'savedAt',
      'schema',
      'settings',
    ]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('the address of a view', () => {
  test.each([
    ['', { view: 'next', path: [] }],
    ['#/certificates', { view: 'certificates', path: [] }],
    ['#/certificates/edit/a%2Fb', { view: 'certificates', path: ['edit', 'a/b'] }],
    ['#/postings/%', { view: 'postings', path: ['%'] }],
    ['#/constructor', { view: 'next', path: [] }],
    ['#/welcome', { view: 'welcome', path: [] }],
  ])('%j', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  test('gives back what was put into it', () => {
    expect(routeOf(hashOf('postings', 'greenhouse:1/2 ü')).path).toEqual(['greenhouse:1/2 ü']);
  });
});

test.each([
  ['nothing changed', { changes: 0, savedAtMs: 0 }, false],
  ['20 changes', { changes: 20, savedAtMs: null }, true],
  ['one change in 31 days', { changes: 1, savedAtMs: 0 }, true],
  ['19 changes, never saved', { changes: 19, savedAtMs: null }, false],
])('a backup is due: %s', (_, backup, due) => {
  expect(isBackupDue(backup, 31 * DAY_MS)).toBe(due);
});

describe('many postings at once', () => {
  const { skills } = reading();
  const row = (key: string, need: 'required' | 'preferred' = 'required') => ({
    key,
    title: key,
    company: null,
    site: null,
    status: 'read' as const,
    skills: skills.map(({ mentions: _, ...skill }) => ({ ...skill, need })),
    firstSeenAtMs: 0,
    seenAtMs: 0,
    saved: null,
    revision: 1,
  });
  const held = [cert('d'), cert('s', { skills: [{ id: 'spring', label: 'Spring', from: 'user' }] })];

  test.each([
    ['half covered, asked for all', held.slice(0, 1), 1, false],
    ['half covered, asked for half', held.slice(0, 1), 0.5, true],
    ['all covered', held, 1, true],
  ])('%s', (_, certs, openFrom, isOpen) => {
    expect(comparePostings([row('a')], certs, '2026-11-25', openFrom)[0]?.isOpen).toBe(isOpen);
  });

  test('one that requires nothing is not open, and one with nothing recognised is left out', () => {
    const rows = [row('a', 'preferred'), { ...row('b'), status: 'nothing-recognised' as const }];
    expect(comparePostings(rows, held, '2026-11-25', 0.5).map(({ isOpen }) => isOpen)).toEqual([false]);
  });
});
