/**
 * The house's rules that a reader may rely on: who may import whom (utils/README.md, map), what each room may touch,
 * and that lists kept by hand agree with the folders.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Module, readModules } from './architecture/modules';

const modules = readModules(['utils', 'entrypoints', 'components']);

/** Core rooms in the order of the data flow: a room imports its own files and rooms before it. */
const FLOW = [
  'text',
  'sites',
  'posting',
  'sections',
  'vocabulary',
  'mentions',
  'skills',
  'catalogue',
  'certs',
  'matching',
  'plan',
  'report',
  'pipeline',
];

/** What rooms outside the core may import, by the start of a path from the root; types of the core are told apart. */
const MAY_IMPORT: Readonly<
  Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>
> = {
  'utils/store': { values: ['utils/store', 'utils/core'], types: [] },
  'utils/messages': { values: ['utils/messages', 'utils/core'], types: ['utils/store'] },
  'utils/page': { values: ['utils/page', 'utils/core', 'utils/messages', 'components'], types: [] },
  'utils/cli': { values: ['utils/cli', 'utils/core', 'components/locales', 'package.json'], types: [] },
  'utils/tasks': {
    values: ['utils/tasks', 'utils/core', 'utils/messages', 'utils/store', 'tests/e2e', 'package.json'],
    types: [],
  },
  // When a fact is old is one rule for reports and views; it has no data and imports nothing.
  components: { values: ['components', 'utils/core/catalogue/freshness.ts'], types: ['utils/core'] },
  entrypoints: {
    values: [
      'entrypoints',
      'components',
      'utils/core',
      'utils/page',
      'utils/store',
      'utils/messages',
      'public',
    ],
    types: [],
  },
};

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const coreRoom = (path: string): string | undefined => /^utils\/core\/([\w-]+)/.exec(path)?.[1];
const roomOf = (path: string): string =>
  Object.keys(MAY_IMPORT).find((room) => within(path, room)) ??
  (within(path, 'utils/core') ? 'utils/core' : path);

/** Breaches as `file -> import`, so that a failure reads as a list of what to mend. */
function breaches(
  of: readonly Module[],
  isBreach: (from: Module, target: string, typeOnly: boolean) => boolean,
) {
  return of.flatMap((module) =>
    module.imports
      .filter(({ target, typeOnly }) => isBreach(module, target, typeOnly))
      .map(({ target }) => `${module.path} -> ${target}`),
  );
}

describe('imports run one way', () => {
  test('a core room imports its upstream rooms only', () => {
    const isDownstream = (from: Module, target: string) => {
      const [here, there] = [coreRoom(from.path), coreRoom(target)];
      if (here === undefined || there === undefined) return false;
      return FLOW.indexOf(there) > FLOW.indexOf(here) || !FLOW.includes(there);
    };
    expect(breaches(modules, isDownstream)).toEqual([]);
  });

  test('every core room has its place in the flow', () => {
    const rooms = new Set(modules.flatMap(({ path }) => coreRoom(path) ?? []));
    expect([...rooms].filter((room) => !FLOW.includes(room))).toEqual([]);
  });

  test('core imports nothing of the house but core', () => {
    const leaves = (from: Module, target: string) =>
      within(from.path, 'utils/core') && isOurs(target) && !within(target, 'utils/core');
    expect(breaches(modules, leaves)).toEqual([]);
  });

  test('matching and plan know the vocabulary by its implications alone', () => {
    const knows = (from: Module, target: string) =>
      ['matching', 'plan'].includes(coreRoom(from.path) ?? '') &&
      coreRoom(target) === 'vocabulary' &&
      !posix.basename(target).startsWith('implications');
    expect(breaches(modules, knows)).toEqual([]);
  });

  test.each(Object.entries(MAY_IMPORT))('%s imports what the table allows', (room, { values, types }) => {
    const isForbidden = (from: Module, target: string, typeOnly: boolean) =>
      roomOf(from.path) === room &&
      isOurs(target) &&
      ![...values, ...(typeOnly ? types : [])].some((allowed) => within(target, allowed));
    expect(breaches(modules, isForbidden)).toEqual([]);
  });

  test('the worker reaches neither the vocabulary nor verification', () => {
    const reached = reachedFrom('entrypoints/background/index.ts').filter((path) =>
      /core\/(vocabulary\/(?!implications)|certs\/verify)/.test(path),
    );
    expect(reached).toEqual([]);
  });
});

/** Files that a module brings along when it is bundled, itself included. Types are left behind by the build. */
function reachedFrom(start: string): readonly string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  expect([...byPath.keys()]).toContain(start);
  const reached = new Set([start]);
  for (const path of reached) {
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) if (!typeOnly) reached.add(target);
  }
  return [...reached];
}

/** A path of this project, not a package. */
function isOurs(target: string): boolean {
  return /^(utils|entrypoints|components|tests|public|package\.json)\b/.test(target);
}

describe('each door has one keeper', () => {
  const packages = (name: RegExp) => (_: Module, target: string) => name.test(target);

  test.each([
    ['dexie', /^dexie\b/, ['utils/store']],
    [
      'node:* and a DOM for Node',
      /^(node:|parse5|css-select|domhandler|domutils)/,
      ['utils/cli', 'utils/tasks'],
    ],
  ])('%s', (_name, name, keepers) => {
    const outside = modules.filter(({ path }) => !keepers.some((keeper) => within(path, keeper)));
    expect(breaches(outside, packages(name))).toEqual([]);
  });

  test('core imports no browser', () => {
    const core = modules.filter(({ path }) => within(path, 'utils/core'));
    expect(breaches(core, packages(/^(wxt|webextension-polyfill|#i18n|@wxt-dev)/))).toEqual([]);
  });

  test('components touch no browser but its words', () => {
    const components = modules.filter(({ path }) => within(path, 'components'));
    expect(breaches(components, packages(/^(wxt|webextension-polyfill|@wxt-dev)/))).toEqual([]);
  });

  test('only messages sends or receives runtime messages', () => {
    // Tasks drive a browser from outside: what they send is sent by one of our own pages.
    const outside = modules.filter(
      ({ path }) => !within(path, 'utils/messages') && !within(path, 'utils/tasks'),
    );
    const doors = /\b(runtime|tabs)\.(sendMessage|onMessage|onMessageExternal|connect|onConnect)\b/;
    expect(
      outside.filter(({ members }) => members.some((member) => doors.test(member))).map(({ path }) => path),
    ).toEqual([]);
  });

  test('core asks no clock, network, chance or locale', () => {
    const asks = modules
      .filter(({ path }) => within(path, 'utils/core'))
      .flatMap(({ path, members, globals }) =>
        [
          ...members.filter((member) =>
            /^(Date\.now|Math\.random|performance\.now|crypto\.(randomUUID|getRandomValues))$|\.toLocale\w+\(\)$/.test(
              member,
            ),
          ),
          ...globals.filter((name) =>
            [
              'window',
              'document',
              'browser',
              'chrome',
              'navigator',
              'fetch',
              'localStorage',
              'setTimeout',
              'setInterval',
              'process',
              'new Date()',
            ].includes(name),
          ),
        ].map((asked) => `${path}: ${asked}`),
      );
    expect(asks).toEqual([]);
  });

  test('only posting touches a Document', () => {
    const DOM =
      /^(Document|Element|HTMLElement|Node|ParentNode|DOMParser|ShadowRoot|Text|TreeWalker|document|window)$/;
    const touches = modules
      .filter(({ path }) => within(path, 'utils/core') && coreRoom(path) !== 'posting')
      .flatMap(({ path, globals }) =>
        globals.filter((name) => DOM.test(name)).map((name) => `${path}: ${name}`),
      );
    expect(touches).toEqual([]);
  });
});

describe('the folders are as the map says', () => {
  const tracked = () => execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');

  test('the top level holds what it should and no more', () => {
    const allowed = [
      ...['entrypoints', 'components', 'utils', 'public', 'tests'],
      ...['wxt.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE'],
      ...['biome.json', 'vitest.config.ts', 'knip.json'],
    ];
    const top = [...new Set(tracked().map((path) => path.split('/')[0] as string))];
    expect(top.filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
  });

  test('no file is a drawer for odds and ends', () => {
    expect(
      modules
        .map(({ path }) => path)
        .filter((path) => /(^|\/)(types|helpers|utils|common|misc)\.tsx?$/.test(path)),
    ).toEqual([]);
  });

  test('every site has its line in the registry, in order, and no other', () => {
    const folder = 'utils/core/sites';
    const files = readdirSync(folder).map((file) => posix.basename(file, '.ts'));
    const listed = [...readFileSync(join(folder, 'index.ts'), 'utf8').matchAll(/from '\.\/([\w-]+)'/g)].map(
      (match) => match[1] as string,
    );
    const sites = files.filter((file) => isSite(join(folder, `${file}.ts`)));
    expect(listed.filter((name) => sites.includes(name))).toEqual(sites.sort());
  });

  test('nothing that is generated is committed', () => {
    expect(
      tracked().filter(
        (path) => /\.generated\.ts$|^\.output|^\.wxt|^node_modules/.test(path) && existsSync(path),
      ),
    ).toEqual([]);
  });
});

/** A site's file holds a `Site` and nothing else. */
function isSite(path: string): boolean {
  return existsSync(path) && /export const \w+: Site = \{/.test(readFileSync(path, 'utf8'));
}
