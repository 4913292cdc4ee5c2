import { beforeAll, expect, test } from 'vitest';
import { SCHEMAS } from '../../../utils/messages/schemas';
import { postingPage } from '../pages/posting';
import { OUR_FILES, SPY, toldBySpy } from '../pages/spy';
import { until } from '../until';
import { FirefoxHarness } from './harness';

let nextbadge: FirefoxHarness;
beforeAll(async () => {
  nextbadge = await FirefoxHarness.start();
});

async function openRead(n: number, html = postingPage()) {
  const page = await nextbadge.open(
    nextbadge.server.serve(`https://boards.greenhouse.io/harbour/jobs/53000${n}`, html),
  );
  await until(() => nextbadge.badge(page.tab));
  return page;
}

/** All that a page may say (THREATS.md B2). */
const FOR_PAGES = ['posting:read', 'posting:gone', 'display:get', 'details:open'];

test('B2: a content script is refused every message that is not on its short list', async () => {
  const { handle, tab } = await openRead(10);
  const certs = await nextbadge.ask('certs:list', null);
  const types = [...Object.keys(SCHEMAS), 'constructor', 'no:such'].filter(
    (type) => !FOR_PAGES.includes(type),
  );
  const answers = await nextbadge.inOurWorld(
    tab,
    (all) => Promise.all(all.map((type) => chrome.runtime.sendMessage({ type, ask: null }))),
    types,
  );
  expect(answers).toEqual(types.map(() => ({ ok: false, code: 'refused' })));
  expect(await nextbadge.ask('certs:list', null)).toEqual(certs);
  await nextbadge.firefox.close(handle);
});

test('B1: a page has no way to send us anything', async () => {
  const { handle } = await openRead(11);
  const ways = await nextbadge.firefox.run(handle, () =>
    ['browser', 'chrome'].filter((name) => name in window),
  );
  expect(ways).toEqual([]);
  await nextbadge.firefox.close(handle);
});

test('B3: a page cannot tell that we are installed', async () => {
  const { handle } = await openRead(12, postingPage().replace('</head>', `${SPY}</head>`));
  const told = await nextbadge.firefox.run(handle, toldBySpy, nextbadge.origin, OUR_FILES);
  expect(told).toEqual({ found: [], news: [], fetched: [], loaded: [] });
  await nextbadge.firefox.close(handle);
});

test('F3: a content script finds nothing of the user in the storage it can see', async () => {
  const { handle, tab } = await openRead(13);
  const seen = await nextbadge.inOurWorld(tab, () =>
    Promise.all(
      [chrome.storage.local, chrome.storage.sync, chrome.storage.session].map((area) =>
        // Firefox does not even give a content script the session's.
        area ? area.get(null).catch(() => ({})) : {},
      ),
    ),
  );
  expect(seen).toEqual([{}, {}, {}]);
  await nextbadge.firefox.close(handle);
});

test('A073: no script of ours runs on a bank, or on a listed site without encryption', async () => {
  for (const url of ['https://banking.example.com/account', 'http://www.linkedin.com/jobs/view/4012345678']) {
    const { handle, tab } = await nextbadge.open(nextbadge.server.serve(url, postingPage()));
    await expect(nextbadge.inOurWorld(tab, () => true)).rejects.toThrow(/permission/i);
    expect(await nextbadge.badge(tab)).toBe('');
    await nextbadge.firefox.close(handle);
  }
});

test('our pages cannot connect anywhere, whoever asks', async () => {
  const view = await nextbadge.view('popup.html');
  const before = nextbadge.server.seen.length;
  const leak = () =>
    fetch('https://canary.invalid/leak').then(
      () => 'sent',
      () => 'refused',
    );
  expect(await nextbadge.firefox.run(view, leak)).toBe('refused');
  expect(nextbadge.server.seen.length).toBe(before);
  await nextbadge.firefox.close(view);
});

test('a site that the user took back is not read by itself, and the click on our button reads it', async () => {
  const origin = 'https://apply.workable.com/*';
  await nextbadge.firefox.inBrowser(
    async (id, origins) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      const { extension } = WebExtensionPolicy.getByID(id);
      await ExtensionPermissions.remove(id, { permissions: [], origins, data_collection: [] }, extension);
    },
    nextbadge.id,
    [origin],
  );
  const { handle, tab } = await nextbadge.open(
    nextbadge.server.serve('https://apply.workable.com/harbour/j/AB12CD34EF/', postingPage()),
  );
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await nextbadge.badge(tab)).toBe('');
  await nextbadge.pressButton();
  expect(await until(() => nextbadge.badge(tab))).toBe('0/3');
  await nextbadge.firefox.close(handle);
});
