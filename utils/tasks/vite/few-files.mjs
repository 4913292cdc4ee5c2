// Build option: what the popup needs comes in few files. Each file of an extension takes milliseconds of its own to fetch,
// and left to itself the bundler makes one for every set of pages that share a module: nine for the popup, most of them tiny.

/** Must be there at once. */
const VIEWS = ['popup', 'sidepanel'];
/** Shares modules with them and shows nothing. */
const WORKER = 'background';
/** Whatever else loads a module, such as a worker of a page, has no interfaces for extensions and keeps out of these files. */
const SHARING = new Set([...VIEWS, WORKER, 'dashboard']);

/**
 * Two files hold what several entrypoints load: one for what views share with the worker, one for what pages share. A
 * module that no view loads at once stays where the bundler puts it.
 *
 * @returns {import('vite').Plugin}
 */
export function fewFiles() {
  return {
    name: 'few-files',
    apply: 'build',
    // A script that runs in a page is one file as it is.
    outputOptions: (options) =>
      options.format === 'iife' ? options : { ...options, codeSplitting: SPLITTING },
  };
}

const SPLITTING = {
  groups: [{ name: fileOf, debugName: 'few-files' }],
  // Else what such a module imports comes along, whoever else needs it.
  includeDependenciesRecursively: false,
};

function fileOf(module, context) {
  const entries = entriesOf(module, context);
  // What one page has for itself, its start above all, is in its own file.
  if (entries.size === 1 || !VIEWS.some((view) => entries.has(view))) return null;
  if (![...entries].every((entry) => SHARING.has(entry))) return null;
  return entries.has(WORKER) ? 'base' : 'view';
}

/** Names of the entrypoints that load a module at once. */
function entriesOf(module, context) {
  const entries = new Set();
  const above = new Set([module]);
  for (const id of above) {
    const info = context.getModuleInfo(id);
    for (const importer of info?.importers ?? []) above.add(importer);
    if (info?.isEntry) entries.add(/\/entrypoints\/(\w+)(?:\/index)?\.\w+$/.exec(id)?.[1] ?? id);
  }
  return entries;
}
