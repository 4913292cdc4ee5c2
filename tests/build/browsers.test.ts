/**
 * The lowest browser versions that the manifest declares, held against the browsers' own API data: every extension API
 * that our source names, and what of the platform is younger than 2022, is there in them, or is looked for before use.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { describe, expect, test } from 'vitest';
import { filesIn } from '@/utils/tasks/stale.mjs';

const DATA = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

const manifest = (build: string) => JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
const { gecko, gecko_android: android } = manifest('firefox-mv3').browser_specific_settings;
const DECLARED = {
  chrome: Number(manifest('chrome-mv3').minimum_chrome_version),
  firefox: Number(gecko.strict_min_version),
  firefox_android: Number(android.strict_min_version),
} as const;
type Name = keyof typeof DECLARED;

/** Where one is missing in a browser, and what stands in for it there. */
const DETECTED: Readonly<Record<string, Partial<Record<Name, string>>>> = {
  'manifest.web_accessible_resources.use_dynamic_url': {
    firefox: 'not in its manifest: an address of ours is random for each installation',
    firefox_android: 'as in firefox',
  },
  'manifest.side_panel': {
    firefox: 'sidebar_action in its manifest',
    firefox_android: 'no panel: the popup',
  },
  'api.windows.onFocusChanged': { firefox_android: 'in the panel alone, which is not there' },
  'api.windows.create': { firefox_android: 'a tab is opened where there are no windows' },
  'api.Document.prerendering': { firefox: 'read by its descriptor: none, none', firefox_android: 'the same' },
};

/** Parts of the manifest that not every browser of ours has had for ever. */
const MANIFEST = [
  'manifest.optional_host_permissions',
  'manifest.action',
  'manifest.content_scripts',
  'manifest.side_panel',
  'manifest.web_accessible_resources.use_dynamic_url',
] as const;

/** What our source says, and where the data speaks of it. Only what came to some browser after 2021. */
const PLATFORM: readonly (readonly [pattern: RegExp, path: string])[] = [
  [/\bnavigation\.addEventListener\('currententrychange'/, 'api.Navigation.currententrychange_event'],
  [/\bnew Highlight\(/, 'api.Highlight'],
  [/\bCSS\.highlights\b/, 'api.HighlightRegistry'],
  [/\bnew CompressionStream\(/, 'api.CompressionStream'],
  [/\bnew DecompressionStream\(/, 'api.DecompressionStream'],
  [/\.toWellFormed\(/, 'javascript.builtins.String.toWellFormed'],
  [/\bURL\.canParse\(/, 'api.URL.canParse_static'],
  [/\bAbortSignal\.any\(/, 'api.AbortSignal.any_static'],
  [/\bObject\.groupBy\(/, 'javascript.builtins.Object.groupBy'],
  [/\.adoptedStyleSheets\b/, 'api.Document.adoptedStyleSheets'],
  [/\.replaceSync\(/, 'api.CSSStyleSheet.replaceSync'],
  [/\.findLast\(/, 'javascript.builtins.Array.findLast'],
  [/\.toSorted\(/, 'javascript.builtins.Array.toSorted'],
  [/\.at\(/, 'javascript.builtins.Array.at'],
  [/\bObject\.hasOwn\(/, 'javascript.builtins.Object.hasOwn'],
  [/\bcrypto\.randomUUID\(/, 'api.Crypto.randomUUID'],
  [/'prerendering'/, 'api.Document.prerendering'],
  [/\bcolor-mix\(/, 'css.types.color.color-mix'],
  [/:has\(/, 'css.selectors.has'],
  [/\bcontent-visibility:/, 'css.properties.content-visibility'],
  [/@container\b/, 'css.at-rules.container'],
  [/\bshowModal\(/, 'api.HTMLDialogElement.showModal'],
];

const SOURCE = ['entrypoints', 'components', 'utils/core', 'utils/page', 'utils/store', 'utils/messages']
  .flatMap((folder) => filesIn(folder))
  .filter((path) => /\.(?:tsx?|css)$/.test(path) && !path.includes('.generated.'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** `browser.storage.session.get` -> `api.storage.session`: areas of the storage are alike inside. */
const USED_APIS = [
  ...new Set(
    [...SOURCE.matchAll(/\bbrowser\.(\w+)\.(\w+)/g)].map(([, api, member]) => `api.${api}.${member}`),
  ),
].sort();
const USED_PLATFORM = PLATFORM.filter(([pattern]) => pattern.test(SOURCE)).map(([, path]) => path);

function statement(path: string): CompatStatement {
  const isExtension = /^manifest\.|^api\.[a-z]/.test(path);
  const start = (isExtension ? DATA.webextensions : DATA) as unknown as Identifier;
  const found = path.split('.').reduce<Identifier | undefined>((at, key) => at?.[key], start);
  if (!found?.__compat) throw new Error(`The data knows no ${path}`);
  return found.__compat;
}

/** First version that has it as it is now; infinite where none has. */
function since(path: string, browser: Name): number {
  const support = statement(path).support[browser] ?? { version_added: false };
  const versions = (Array.isArray(support) ? support : [support])
    .filter(({ flags, version_removed: removed }) => flags === undefined && removed === undefined)
    .map(({ version_added: added }) =>
      added === false ? Infinity : Number.parseFloat(String(added).replace('≤', '')),
    );
  return Math.min(...versions, Number.POSITIVE_INFINITY);
}

const USED = [...USED_APIS, ...USED_PLATFORM, ...MANIFEST];

describe.each(Object.keys(DECLARED) as Name[])('%s', (browser) => {
  test('has all that is used from the declared version on, or what is missing is looked for', () => {
    const late = USED.filter((path) => since(path, browser) > DECLARED[browser]);
    const surprising = late.filter((path) => DETECTED[path]?.[browser] === undefined);
    expect(surprising.map((path) => `${path}: ${since(path, browser)}`)).toEqual([]);
  });

  test('is not asked for in a newer version than something needs', () => {
    const needed = USED.map((path) => since(path, browser)).filter(Number.isFinite);
    expect(Math.max(...needed)).toBe(DECLARED[browser]);
  });
});

test('the list of stand-ins names nothing that every browser has', () => {
  const idle = Object.entries(DETECTED).flatMap(([path, by]) =>
    Object.keys(by).filter((browser) => since(path, browser as Name) <= DECLARED[browser as Name]),
  );
  expect(idle).toEqual([]);
});
