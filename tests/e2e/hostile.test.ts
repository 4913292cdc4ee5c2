/** The hostile pages and generated pages of `../shared/hostile`, by their ids in its manifest. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorsOf, Harness, until } from './harness';
import { hasPill, switches } from './in-page';

const HOSTILE = '../shared/hostile';

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.start();
});
afterAll(() => switches(nextbadge, { marks: false, pill: false }));

const url = (id: string) => `https://boards.greenhouse.io/hostile/jobs/9${id.replace(/\D/g, '')}`;

/** Opens a page and waits until our reader is in it: the address of all of them is that of a posting. */
async function openRead(address: string): Promise<Page> {
  const page = await nextbadge.open(address);
  await until(() => nextbadge.inOurWorld(page, 'Symbol.for("nextbadge.page") in globalThis'));
  return page;
}

const open = (id: string, file: string): Promise<Page> =>
  openRead(nextbadge.server.serve(url(id), readFileSync(file, 'utf8')));

/** Reads the page as the popup's button does; these pages are too bare to be read by themselves. */
async function readByHand(page: Page) {
  const { report, state } = await nextbadge.ask('tab:read', {
    tab: await nextbadge.tabOf(page),
    scope: 'page',
  });
  if (!report) throw new Error(`Nothing was read: ${state}`);
  return report.reading;
}

const labels = async (page: Page) => (await readByHand(page)).skills.map(({ label }) => label);

/** Whether markup of a page ran in one of our own documents. */
async function canaryIn(view: Page): Promise<unknown> {
  return view.evaluate(() => (globalThis as unknown as { __HOSTILE_RAN__?: string }).__HOSTILE_RAN__ ?? null);
}

/** Requests of the tests before this one. */
let before = 0;
beforeEach(() => {
  before = nextbadge.server.seen.length;
});
const canaryRequests = () =>
  nextbadge.server.seen
    .slice(before)
    .filter(({ url: asked }) => asked.includes('canary.invalid'))
    .map(({ url: asked }) => new URL(asked).pathname);

describe.skipIf(!existsSync(HOSTILE))(`hostile pages (skipped where ${HOSTILE} is missing)`, () => {
  const page = (name: string) => join(HOSTILE, 'pages', name);

  test('S01: markup in every field is text in our documents', async () => {
    await switches(nextbadge, { marks: true, pill: true });
    const opened = await open('S01', page('S01-xss-fields.html'));
    const found = await labels(opened);
    expect(found).toEqual(expect.arrayContaining(['Python', 'SQL', 'Docker', 'Kubernetes', 'Terraform']));
    const popup = await nextbadge.popup(opened);
    await popup.waitForSelector('h1, h2');
    await until(async () => (await popup.evaluate(() => document.body.textContent))?.includes('Kubernetes'));
    expect(await canaryIn(popup)).toBe(null);
    expect(await canaryIn(opened)).toBe(null);
    expect(
      await popup.$$eval('a', (links) => links.filter(({ protocol }) => protocol === 'javascript:').length),
    ).toBe(0);
    expect(canaryRequests()).toEqual([]);
    await popup.close();
    await opened.close();
  });

  test('S02: names that shadow the document’s own members stop nothing', async () => {
    await switches(nextbadge, { marks: true, pill: true });
    const opened = await open('S02', page('S02-dom-clobber.html'));
    expect(await labels(opened)).toEqual(expect.arrayContaining(['SQL', 'Power BI']));
    await until(() => hasPill(opened));
    expect(errorsOf(opened)).toEqual([]);
    await opened.close();
  });

  test('S03: a page that plays the extension changes nothing', async () => {
    await switches(nextbadge, { marks: false, pill: true });
    const opened = await open('S03', page('S03-message-spoof.html'));
    await readByHand(opened);
    await until(() => hasPill(opened));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await hasPill(opened)).toBe(true);
    expect(
      await opened.evaluate(() => (globalThis as unknown as { __replies: unknown[] }).__replies),
    ).toEqual([]);
    expect(JSON.stringify(await nextbadge.ask('certs:list', null))).not.toContain('SPOOFED');
    expect(JSON.stringify(await nextbadge.report(opened))).not.toContain('SPOOFED');
    await opened.close();
  });

  test('S04: a press on a pill that cannot be seen does nothing', async () => {
    await switches(nextbadge, { marks: false, pill: true });
    const opened = await open('S04', page('S04-overlay-clickjack.html'));
    await readByHand(opened);
    await until(() => hasPill(opened));
    await new Promise((resolve) => setTimeout(resolve, 400));
    const before = new Set(nextbadge.browser.targets());
    const { width, height } = opened.viewport() ?? { width: 800, height: 600 };
    await opened.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
      width - 90,
      height - 34,
    );
    await opened.mouse.click(width - 90, height - 34);
    await new Promise((resolve) => setTimeout(resolve, 800));
    const opens = nextbadge.browser
      .targets()
      .filter((target) => !before.has(target))
      .map((target) => target.url());
    expect(opens.filter((address) => address.includes(nextbadge.id))).toEqual([]);
    await opened.close();
  });

  test('S05: the page’s style learns nothing of the marks', async () => {
    await switches(nextbadge, { marks: true, pill: true });
    const opened = await open('S05', page('S05-css-leak.html'));
    await readByHand(opened);
    await until(() => hasPill(opened));
    expect([...new Set(canaryRequests())].filter((path) => path !== '/S05-font')).toEqual([]);
    await opened.close();
  });

  test('S06: what nobody can see is not read', async () => {
    const opened = await open('S06', page('S06-hidden-bidi.html'));
    const { skills, posting } = await readByHand(opened);
    const found = skills.map(({ label }) => label);
    for (const hidden of ['COBOL', 'Fortran', 'Ada', 'Pascal', 'Smalltalk', 'Prolog', 'Lisp', 'Python'])
      expect(found).not.toContain(hidden);
    expect(found).toContain('JavaScript');
    expect(posting?.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u00ad]/);
    await opened.close();
  });

  test('S07: a storm of changes is read twelve times at most, and the last address counts', {
    timeout: 60_000,
  }, async () => {
    const opened = await open('S07', page('S07-mutation-storm.html'));
    await nextbadge.inOurWorld(
      opened,
      `(async () => { const place = Symbol.for('nextbadge.reader');
        while (!globalThis[place]) await new Promise((resolve) => setTimeout(resolve, 20));
        const reader = globalThis[place]; const { read } = reader; globalThis.readings = 0;
        reader.read = (...ask) => { globalThis.readings++; globalThis.lastUrl = ask[0].url; return read.apply(reader, ask); }; })()`,
    );
    await until(() => opened.evaluate(() => document.body.dataset.done), 15_000);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await nextbadge.inOurWorld<number>(opened, 'globalThis.readings')).toBeLessThanOrEqual(11);
    expect(errorsOf(opened)).toEqual([]);
    await opened.close();
  });

  test('S09: broken structured data is skipped block by block', async () => {
    const opened = await open('S09', page('S09-jsonld-broken.html'));
    expect((await readByHand(opened)).posting?.title).toBeTruthy();
    expect(errorsOf(opened)).toEqual([]);
    await opened.close();
  });
});

describe.skipIf(!existsSync(HOSTILE))(`pages beyond all bounds (skipped where ${HOSTILE} is missing)`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nextbadge-huge-'));
  beforeAll(() => {
    for (const mode of ['text', 'nodes', 'depth'])
      execFileSync(process.execPath, [join(HOSTILE, 'gen/S20-huge.mjs'), folder, mode]);
  });

  // The browser itself takes several seconds to lay these out, which is not what is tested.
  const unlaid = '<style>main { content-visibility: hidden; contain: strict; height: 9px }</style><main>';
  const READ = `(async () => {
    const place = Symbol.for('nextbadge.reader');
    while (!globalThis[place]) await new Promise((resolve) => setTimeout(resolve, 20));
    const ask = { url: location.href, selection: null, byHand: true };
    const { status, partial, posting } = await globalThis[place].read(ask, new AbortController().signal);
    return { status, partial, letters: posting?.text.length ?? 0 };
  })()`;

  test.each([
    ['ten megabytes of text', 'S20a-10MB-text.html', true],
    ['a hundred thousand nodes', 'S20b-100k-nodes.html', true],
    ['twenty thousand levels', 'S20c-depth-20k.html', false],
  ])(
    'S20: %s are read up to the bounds, and the result says so',
    { timeout: 60_000 },
    async (_, file, isCut) => {
      const html = readFileSync(join(folder, file), 'utf8').replace('<main>', unlaid);
      const opened = await openRead(nextbadge.server.serve(`${url('S20')}${file.charCodeAt(3)}`, html));
      const reading = await nextbadge.inOurWorld<{ partial: boolean; letters: number }>(opened, READ);
      expect(reading?.partial).toBe(isCut);
      expect(reading?.letters).toBeLessThanOrEqual(1 << 20);
      expect(errorsOf(opened)).toEqual([]);
      await opened.close();
    },
  );
});
