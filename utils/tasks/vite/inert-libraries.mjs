// Build transform: takes out of libraries what makes markup or code of a text, and nobody here calls. Our lint forbids the
// properties that would lead there; without them no line of what ships can do it.

/** Where libraries do it: the module, and what to take out, which has to be there exactly once. */
const PLACES = [
  {
    // `props.html ? (old || … html == dom.innerHTML || (dom.innerHTML = html), vnode.children = []) : (…)` -> `(…)`
    module: /[\\/]preact[\\/]dist[\\/]preact\.mjs/,
    cut: /\b\w+\?\([^;]{0,80}?\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\),\w+\.__k=\[\]\):(?=\()/g,
  },
  {
    // The method `html` of a selection; the functions behind it then fall away by themselves.
    module: /[\\/]d3-selection[\\/]dist[\\/]d3-selection\.mjs/,
    cut: /\n\s*html: selection_html,/g,
  },
  {
    // A text as callback, as old browsers allowed it.
    module: /[\\/]setimmediate[\\/]setImmediate\.js/,
    cut: /callback = new Function\("" \+ callback\);/g,
  },
];

/**
 * @param {string} id    path of a module
 * @param {string} code  its text
 * @returns {string | null} the text without it, null for any other module. Throws when the library looks
 *   different from when it was looked at, so that someone looks again.
 */
export function takeOut(id, code) {
  const place = PLACES.find(({ module }) => module.test(id));
  if (!place) return null;
  const found = code.match(place.cut) ?? [];
  if (found.length !== 1)
    throw new Error(
      `${id} makes markup or code of text in ${found.length} places, not in 1: look at it again`,
    );
  return code.replace(place.cut, '');
}

/** @returns {import('vite').Plugin} */
export function inertLibraries() {
  return {
    name: 'nextbadge:inert-libraries',
    enforce: 'pre',
    transform: {
      filter: { id: PLACES.map(({ module }) => module) },
      handler: (code, id) => ({ code: takeOut(id, code), map: null }),
    },
  };
}
