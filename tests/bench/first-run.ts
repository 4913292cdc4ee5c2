import type { Harness } from '../e2e/harness';

/**
 * Closes the dashboard that the browser opens on the first run. It shares its thread with every other page of ours and
 * reads along what they write, so it would be measured with them.
 */
export async function closeFirstRun({ browser }: Harness): Promise<void> {
  const target = await browser.waitForTarget((one) => one.url().includes('dashboard.html'));
  await (await target.page())?.close();
}
