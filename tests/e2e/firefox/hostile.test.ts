/** The hostile pages of `../shared/hostile` in Firefox, by their ids in its manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../until';
import { FirefoxHarness } from './harness';

const PAGES = '../shared/hostile/pages';

let nextbadge: FirefoxHarness;
beforeAll(async () => {
  nextbadge = await FirefoxHarness.start();
  await nextbadge.ask('settings:change', { action: crypto.randomUUID(), patch: { marks: true, pill: true } });
});
afterAll(() =>
  nextbadge.ask('settings:change', { action: crypto.randomUUID(), patch: { marks: false, pill: false } }),
);

/** Page, skills it has to give, skills it must not give. S05's own font is asked for by the page, not by us. */
const SAMPLES = [
  ['S01-xss-fields', ['Python', 'SQL', 'Docker', 'Kubernetes', 'Terraform'], []],
  ['S02-dom-clobber', ['SQL', 'Power BI'], []],
  ['S03-message-spoof', [], ['SPOOFED']],
  ['S04-overlay-clickjack', ['TypeScript'], []],
  ['S05-css-leak', [], []],
  [
    'S06-hidden-bidi',
    ['JavaScript'],
    ['COBOL', 'Fortran', 'Ada', 'Pascal', 'Smalltalk', 'Prolog', 'Lisp', 'Python'],
  ],
  ['S07-mutation-storm', [], []],
  ['S09-jsonld-broken', [], []],
] as const;

const hasRun = () => '__HOSTILE_RAN__' in globalThis;

describe.skipIf(!existsSync(PAGES))(`hostile pages (skipped where ${PAGES} is missing)`, () => {
  test.each(SAMPLES)('%s: its text is only ever text', async (name, found, hidden) => {
    const { firefox, server } = nextbadge;
    const before = server.seen.length;
    const url = `https://boards.greenhouse.io/hostile/jobs/95${name.replace(/\D/g, '')}`;
    const { handle, tab } = await nextbadge.open(
      server.serve(url, readFileSync(join(PAGES, `${name}.html`), 'utf8')),
    );
    const { report } = await nextbadge.ask('tab:read', { tab, scope: 'page' });
    const labels = report?.reading.skills.map(({ label }) => label) ?? [];
    expect(labels).toEqual(expect.arrayContaining([...found]));
    for (const skill of hidden) expect(labels).not.toContain(skill);

    const popup = await nextbadge.view(`popup.html?tab=${tab}`);
    await until(() => firefox.run(popup, () => document.querySelectorAll('h1, h2').length));
    expect(await firefox.run(popup, hasRun)).toBe(false);
    expect(await firefox.run(handle, hasRun)).toBe(false);
    const links = await firefox.run(popup, () => [...document.links].map(({ protocol }) => protocol));
    expect(
      links.filter((protocol) => !['https:', 'http:', 'mailto:', 'moz-extension:'].includes(protocol)),
    ).toEqual([]);
    const asked = server.seen.slice(before).filter(({ url: leak }) => leak.includes('canary.invalid'));
    expect(
      [...new Set(asked.map(({ url: leak }) => new URL(leak).pathname))].filter(
        (path) => path !== '/S05-font',
      ),
    ).toEqual([]);
    expect(JSON.stringify(await nextbadge.ask('certs:list', null))).not.toContain('SPOOFED');
    await firefox.close(popup);
    await firefox.close(handle);
  });

  test('S04: a press on a pill that cannot be seen opens nothing of ours', async () => {
    const { firefox, server } = nextbadge;
    const html = readFileSync(join(PAGES, 'S04-overlay-clickjack.html'), 'utf8');
    const { handle, tab } = await nextbadge.open(
      server.serve('https://boards.greenhouse.io/hostile/jobs/9604', html),
    );
    await nextbadge.ask('tab:read', { tab, scope: 'page' });
    await until(() => firefox.run(handle, () => document.documentElement.children.length > 2));
    const before = await nextbadge.tabCount();
    const [x, y] = await firefox.run(handle, () => {
      const place = [innerWidth - 90, innerHeight - 34] as const;
      document.elementFromPoint(...place)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return place;
    });
    await firefox.click(handle, x, y);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await nextbadge.tabCount()).toBe(before);
    await firefox.close(handle);
  });
});
