/**
 * Markup that does what a curious page would do from its first moment on (THREATS.md B3): it notes what appears in its
 * tree, what is loaded, posted, dispatched, forbidden. `found` holds what it saw, `names` its globals at the start.
 */
export const SPY = `<script>
  globalThis.found = [];
  const note = (what) => found.push(what);
  new MutationObserver((records) => { for (const { addedNodes, type, target } of records)
    if (type === 'attributes') note('attribute of ' + target.nodeName); else for (const node of addedNodes)
    if (node.parentNode === document.documentElement && !['HEAD', 'BODY'].includes(node.nodeName)) note('node ' + node.nodeName);
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true });
  new PerformanceObserver((list) => { for (const { name } of list.getEntries()) if (/extension/.test(name)) note(name); })
    .observe({ type: 'resource', buffered: true });
  addEventListener('message', ({ data }) => note('message ' + JSON.stringify(data)));
  for (const target of [document, window]) { const dispatch = target.dispatchEvent;
    target.dispatchEvent = function (event) { note('event ' + event.type); return dispatch.call(this, event); }; }
  addEventListener('securitypolicyviolation', ({ blockedURI }) => note('policy ' + blockedURI));
  globalThis.names = Object.getOwnPropertyNames(globalThis);
</script>`;

/** Files of ours that no page is to get, whatever address it tries. */
export const OUR_FILES = ['posting.js', 'popup.html', 'icon/16.png', 'manifest.json'];

/** What the spy saw, and which of the extension's files at `origin` a fetch gives it. Runs in the page. */
export async function toldBySpy(origin: string, files: readonly string[]) {
  const { found, names } = globalThis as unknown as { found: string[]; names: string[] };
  const news = Object.getOwnPropertyNames(window).filter((name) => !names.includes(name) && name !== 'names');
  const fetched = await Promise.all(
    files.map((file) =>
      fetch(`${origin}/${file}`).then(
        () => file,
        () => null,
      ),
    ),
  );
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /extension/.test(name) && !name.startsWith(origin));
  return { found, news, fetched: fetched.filter(Boolean), loaded };
}
