/** A server's page comes alive (hydrates) after it has loaded; by then most have, in milliseconds. */
const ALIVE_AFTER_MS = 2_000;

/**
 * Waits until something may be put into the page's tree. A framework that takes over a server's page compares it with
 * what it would have made itself, and throws it all away over a node of ours.
 */
export async function pageAlive(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  await new Promise((resolve) => setTimeout(resolve, ALIVE_AFTER_MS));
  await new Promise<unknown>((resolve) => requestIdleCallback(resolve, { timeout: ALIVE_AFTER_MS }));
}
