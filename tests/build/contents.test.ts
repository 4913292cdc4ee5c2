/** What the build may hold: no way to run text as code or markup, no address of ours on any network, licences of all it brings. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from '@/utils/tasks/stale.mjs';
import { takeOutInnerHtml } from '@/utils/tasks/vite/without-inner-html.mjs';

const scriptsOf = (build: string) =>
  filesIn(build).filter((path) => ['.js', '.html'].includes(extname(path)));

/** What libraries bring and nobody calls, each counted in the whole build: a new one has to be looked at. */
const ALLOWED: Readonly<Record<string, number>> = {
  // papaparse can download a table, jsonld a context (by fetch in Node's way, by XMLHttpRequest in the browser's). We hand
  // them text and our own contexts, and `connect-src 'none'` would stop them.
  'a connection': 3,
};

const LICENCES = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'MPL-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'W3C-20150513',
];

describe.each(['.output/chrome-mv3', '.output/firefox-mv3'])('%s', (build) => {
  test.each([
    [
      'markup from text',
      /\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write|createContextualFragment/g,
    ],
    ['code from text', /\beval\(|\bnew Function\(|setTimeout\(["'`]/g],
    ['a connection', /\bfetch\(|XMLHttpRequest|\bnew WebSocket|EventSource\(|sendBeacon/g],
    ['a script from elsewhere', /(?:src|href)=["']?https?:|import\(["'`]https?:|importScripts\(/g],
  ])('no script makes %s', (what, pattern) => {
    const found = scriptsOf(build).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(pattern)].map((match) => `${path}: ${match[0]}`),
    );
    expect(found.slice(0, 20)).toHaveLength(ALLOWED[what] ?? 0);
  });

  test('every package that ships has a licence that lets it', () => {
    const notices = readFileSync(`${build}/licences.txt`, 'utf8');
    const packages = [...notices.matchAll(/^(\S+ \d\S*) \((.+)\)$/gm)];
    expect(packages.length).toBeGreaterThan(5);
    const others = packages.filter(
      ([, , licence]) => !licence?.split(' AND ').every((one) => LICENCES.includes(one)),
    );
    expect(others.map(([line]) => line)).toEqual([]);
  });
});

describe('the branch of preact that writes markup', () => {
  const preact = readFileSync('node_modules/preact/dist/preact.mjs', 'utf8');

  test('is taken out, and only that', () => {
    const without = takeOutInnerHtml(preact);
    expect(without).not.toMatch(/\.innerHTML/);
    expect(preact.length - without.length).toBeLessThan(120);
  });

  test('stops the build when it looks different', () => {
    expect(() => takeOutInnerHtml(preact.replaceAll('innerHTML', 'outerHTML'))).toThrow(/look at it again/);
  });
});
