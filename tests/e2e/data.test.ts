/** What becomes of the data when the browser stands in the way: held, full, to be forgotten, to be saved. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../utils/tasks/stale.mjs';
import { cert } from './cert';
import { BUILDS, Harness, newProfile, until } from './harness';
import { postingPage } from './pages/posting';

const write = (id: string, source = 'H4sI') => ({
  action: crypto.randomUUID(),
  certs: [{ cert: cert(id), revision: null, raw: null }],
  sources: [{ id, file: `${id}.json`, gzip: source }],
});

// biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what the markup holds
const textOf = (view: Page) => view.evaluate(() => document.body.innerText);

describe('a database that is held', () => {
  let nextbadge: Harness;
  beforeAll(async () => {
    nextbadge = await Harness.launch();
    await nextbadge.ask('certs:commit', write('a'));
  });
  afterAll(() => nextbadge.close());

  test('E2: three open dashboards let another version through within two seconds, and go on', async () => {
    const views: Page[] = [];
    for (let n = 0; n < 3; n += 1) views.push(await nextbadge.view('dashboard.html#/certificates'));
    for (const view of views) await until(async () => (await textOf(view)).includes('Course a'));
    const asking = await nextbadge.view('icon/16.png');
    const waitedMs = await asking.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const began = performance.now();
          const opening = indexedDB.open('nextbadge', 100);
          opening.onsuccess = () => {
            opening.result.close();
            resolve(performance.now() - began);
          };
          opening.onerror = () => reject(opening.error);
        }),
    );
    expect(waitedMs).toBeLessThan(2_000);
    for (const view of views) await until(async () => (await textOf(view)).includes('Course a'));
    for (const view of [...views, asking]) await view.close();
  });

  test('E2: one that stays held is told within seconds, by the dashboard and by the worker', async () => {
    const holder = await nextbadge.view('icon/16.png');
    await nextbadge.stopWorker();
    await holder.evaluate(async () => {
      const done = (request: IDBRequest) => new Promise((resolve) => (request.onsuccess = resolve));
      await done(indexedDB.deleteDatabase('nextbadge'));
      // An old version that never lets go.
      await done(indexedDB.open('nextbadge', 1));
    });
    const began = Date.now();
    const view = await nextbadge.view('dashboard.html#/certificates');
    await until(async () => (await textOf(view)).includes('Another window of Nextbadge holds the data'));
    await expect(nextbadge.ask('certs:list', null)).rejects.toThrow('database-blocked');
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await textOf(view)).not.toMatch(/drop|choose files/i);
    await holder.close();
    await nextbadge.stopWorker();
    expect(await nextbadge.ask('certs:list', null)).toEqual([]);
    await view.close();
  });
});

describe('a disk that is full', () => {
  /** One size in every run, all in the night. */
  const MEGABYTES = process.env.NEXTBADGE_LONG === '1' ? [1, 5, 20] : [5];
  /** Chromium keeps what room there was for half a minute, but not longer than the database is open. */
  const FORGOTTEN_MS = 4_000;
  /** A machine that is quick imports a good deal before the new limit is seen. */
  const MOST_MS = 75_000;
  /** With the permission of that name there is no quota to try. */
  function limitedBuild(): string {
    const folder = mkdtempSync(join(tmpdir(), 'nextbadge-limited-'));
    cpSync(join(BUILDS, 'chrome-mv3'), folder, { recursive: true });
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
    writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
    return folder;
  }
  let nextbadge: Harness;
  beforeAll(async () => {
    nextbadge = await Harness.launch(limitedBuild());
  });
  afterAll(() => nextbadge.close());

  test.each(MEGABYTES)(
    'E4: at %i MB an import that is too large is refused whole, and the rest can be saved',
    async (megabytes) => {
      const page = await nextbadge.view('icon/16.png');
      const session = await page.createCDPSession();
      const origin = `chrome-extension://${nextbadge.id}`;
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: megabytes * 1e6 });
      await nextbadge.stopWorker();
      await new Promise((resolve) => setTimeout(resolve, FORGOTTEN_MS));
      const acknowledged: string[] = [];
      let refused = '';
      let before: unknown;
      const began = Date.now();
      for (let n = 10; Date.now() - began < MOST_MS && refused === ''; n += 1) {
        if (n > 10) await new Promise((resolve) => setTimeout(resolve, 1_000));
        const id = `import-${n}`;
        before = await nextbadge.rows(['certs', 'actions', 'meta']);
        await nextbadge.ask('certs:commit', write(id, randomText(megabytes * 600_000))).then(
          () => acknowledged.push(id),
          (error) => {
            refused = String(error);
          },
        );
      }
      expect(refused).toContain('storage-full');
      expect(await nextbadge.rows(['certs', 'actions', 'meta'])).toEqual(before);
      expect((await nextbadge.ask('certs:list', null)).map((row) => row.id)).toEqual(acknowledged);
      await session.send('Storage.overrideQuotaForOrigin', { origin });
      await nextbadge.ask('data:delete-all', null);
      await nextbadge.ask('certs:list', null);
      await page.close();
    },
  );
});

/** Text that no store makes smaller. */
const randomText = (length: number) => randomBytes(length).toString('base64url').slice(0, length);

test('E8: after delete-everything no call of the browser returns anything, and a new import starts from zero', async () => {
  const profile = newProfile();
  const nextbadge = await Harness.launch(undefined, profile);
  const words = Array.from({ length: 12 }, (_, n) => `planted${n}word${randomText(8)}`);
  for (const word of words) {
    const { action, certs, sources } = write(word);
    await nextbadge.ask('certs:commit', { action, sources, certs });
  }
  const page = await nextbadge.open(
    nextbadge.server.serve('https://boards.greenhouse.io/harbour/jobs/4600001', postingPage()),
  );
  await until(() => nextbadge.badge(page));
  await nextbadge.ask('postings:save', { action: crypto.randomUUID(), tab: await nextbadge.tabOf(page) });
  await nextbadge.ask('data:delete-all', null);

  const left = await nextbadge.inExtension(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    sync: await chrome.storage.sync?.get(null),
    caches: await caches.keys(),
    scripts: await chrome.scripting.getRegisteredContentScripts(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(left).toEqual({
    local: {},
    session: {},
    sync: {},
    caches: [],
    scripts: [],
    databases: [],
  });
  expect(await nextbadge.badge(page)).toBe('');
  expect(await nextbadge.ask('certs:list', null)).toEqual([]);
  const tables = ['certs', 'postings', 'choices', 'words', 'sources', 'tombstones', 'actions', 'meta'];
  expect(Object.values(await nextbadge.rows(tables)).flat()).toEqual([]);
  await nextbadge.ask('certs:commit', write('new'));
  expect((await nextbadge.rows(['certs'])).certs).toMatchObject([{ id: 'new', revision: 1 }]);
  await nextbadge.close();
  // Freed pages of the database's files are the browser's own matter: told, not failed (the manual says so).
  const files = filesIn(profile).map((path) => readFileSync(path, 'latin1'));
  const found = words.filter((word) => files.some((content) => content.includes(word)));
  console.info(
    `delete everything: ${found.length} of ${words.length} planted words left in freed parts of files`,
  );
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('safe mode saves what is there without starting a view, and its lines for a report name nothing', async () => {
  const nextbadge = await Harness.launch();
  await nextbadge.ask('certs:commit', write('secret-badge'));
  await nextbadge.fill('certs', [{ id: 'broken', cert: { title: 12 } }]);
  const view = await nextbadge.view('dashboard.html?safe');
  await until(async () => /certs +2/.test(await textOf(view)));
  expect(await textOf(view)).not.toContain('secret-badge');
  expect(await textOf(view)).not.toContain('Example Academy');
  await (await view.waitForSelector('::-p-xpath(//button[contains(., "Save a backup file")])'))?.click();
  await until(async () =>
    (await textOf(view)).includes('Records saved: 2. Left out because they cannot be read: 1.'),
  );
  await nextbadge.close();
});
