import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILDS, Harness, until } from './harness';
import { postingPage } from './pages/posting';

const GRANTED = 'https://careers.granted.example';

/**
 * A build whose user has granted one site already: the browser's own question cannot be answered without a screen. What
 * follows the answer is the same, the worker looks up what is granted.
 */
function grantedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nextbadge-granted-'));
  cpSync(join(BUILDS, 'chrome-mv3'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [`${GRANTED}/*`] }));
  return folder;
}

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.launch(grantedBuild());
});
afterAll(() => nextbadge.close());

test('a site the user granted is read by itself, and no other is', async () => {
  await until(
    async () => (await nextbadge.inExtension(() => chrome.scripting.getRegisteredContentScripts())).length,
  );
  const page = await nextbadge.open(nextbadge.server.serve(`${GRANTED}/vacancy`, postingPage()));
  expect(await until(() => nextbadge.badge(page))).toBe('0/3');
  await page.close();
  const other = await nextbadge.open(
    nextbadge.server.serve('https://careers.other.example/vacancy', postingPage()),
  );
  expect(await nextbadge.inOurWorld(other, '1')).toBe(null);
  await other.close();
});
