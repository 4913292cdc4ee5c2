// Build transform: takes out of preact the one branch that writes markup. Our lint forbids its property
// (`dangerouslySetInnerHTML`), so nobody takes that branch; without it no line of what ships writes markup.

/** `props ? (old || … html == dom.innerHTML || (dom.innerHTML = html), vnode.children = []) : (…)` -> `(…)` */
const BRANCH =
  /\b\w+\?\([^;]{0,80}?\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\),\w+\.__k=\[\]\):(?=\()/g;

/** @param {string} code  preact's own module; throws when it no longer has exactly one such branch, so that someone looks */
export function takeOutInnerHtml(code) {
  const found = code.match(BRANCH) ?? [];
  if (found.length !== 1)
    throw new Error(`preact has ${found.length} branches that write markup, not 1: look at it again`);
  return code.replace(BRANCH, '');
}

/** @returns {import('vite').Plugin} */
export function withoutInnerHtml() {
  return {
    name: 'nextbadge:without-inner-html',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]preact[\\/]dist[\\/]preact\.mjs/ },
      handler: (code) => ({ code: takeOutInnerHtml(code), map: null }),
    },
  };
}
