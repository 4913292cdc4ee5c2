import { expect, test } from 'vitest';
import { certsInPages, commitCerts, deleteCerts } from '@/utils/store/certs';
import { watchVault } from '@/utils/store/live';
import { cert } from '../e2e/cert';
import { freshDatabase } from './database';

const writes = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    cert: cert(`c${String(n).padStart(5, '0')}`),
    revision: null,
    raw: null,
  }));

test.each([0, 1, 499, 500, 501, 1_200])(
  '%i certificates are read in portions, each once and in order',
  async (count) => {
    const db = freshDatabase();
    await commitCerts(db, 'action-of-all', 1, writes(count), []);
    const ids = (await certsInPages(db)).map(({ id }) => id);
    expect(ids).toEqual(writes(count).map(({ cert: { id } }) => id));
  },
);

test('the vault is told anew after each change', async () => {
  const db = freshDatabase();
  const counts: number[] = [];
  const told = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => (counts.at(-1) === count ? resolve() : void setTimeout(look, 5));
      look();
    });
  const stop = watchVault(
    db,
    ({ certs }) => void (certs && counts.push(certs.length)),
    (code) => expect(code).toBe(null),
  );
  await told(0);
  await commitCerts(db, 'action-of-many', 1, writes(1_200), []);
  await told(1_200);
  await deleteCerts(db, 'action-of-deletion', 2, ['c00700']);
  await told(1_199);
  stop();
});
