/** Private windows, where the user let us in: nothing of them is kept, and no empty collection is shown as the user's (E5). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cert } from '../cert';
import { postingPage } from '../pages/posting';
import { until } from '../until';
import type { Handle } from './firefox';
import { FirefoxHarness } from './harness';

let nextbadge: FirefoxHarness;
beforeAll(async () => {
  nextbadge = await FirefoxHarness.launch(true);
  const certs = [{ cert: cert('a', { title: 'Python Basics' }), revision: null, raw: null }];
  await nextbadge.ask('certs:commit', { action: crypto.randomUUID(), certs, sources: [] });
});
afterAll(() => nextbadge.quit());

// biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what the markup holds
const textOf = (view: Handle) => nextbadge.firefox.run(view, () => document.body.innerText);

test('a posting in a private window is read against the certificates, and not noted as seen', async () => {
  const url = nextbadge.server.serve('https://boards.greenhouse.io/harbour/jobs/5400001', postingPage());
  const page = await nextbadge.firefox.open(url, true);
  const tab = await nextbadge.tabOf(page);
  expect(await until(() => nextbadge.badge(tab))).toBe('1/3');
  await nextbadge.ask('tab:read', { tab, scope: 'page' });
  const dashboard = await nextbadge.view('dashboard.html?safe');
  await until(async () => /certs +1/.test(await textOf(dashboard)));
  expect(await textOf(dashboard)).toMatch(/postings +0/);
  await nextbadge.firefox.close(dashboard);
  await nextbadge.firefox.close(page);
});

test('the dashboard in a private window says where the data is', async () => {
  const view = await nextbadge.firefox.open(`${nextbadge.origin}/dashboard.html#/certificates`, true);
  await until(async () => (await textOf(view)).includes('Private windows keep no data'));
  expect(await textOf(view)).not.toMatch(/import|add your/i);
  await nextbadge.firefox.close(view);
});
