/** What the build may hold: no way to run text as code or markup, no address of ours on any network, licences of all it brings. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from '@/utils/tasks/stale.mjs';
import { takeOut } from '@/utils/tasks/vite/inert-libraries.mjs';

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
    ['code from text', /\beval\(|\bFunction\(|setTimeout\(["'`]/g],
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

describe.each(['node_modules/preact/dist/preact.mjs', 'node_modules/d3-selection/dist/d3-selection.mjs'])(
  'what makes markup or code of text in %s',
  (path) => {
    const code = readFileSync(path, 'utf8');

    test('is taken out, and little else', () => {
      const without = takeOut(path, code) ?? code;
      expect(without.length).toBeLessThan(code.length);
      expect(code.length - without.length).toBeLessThan(120);
    });

    test('stops the build when it looks different', () => {
      expect(() => takeOut(path, code.replaceAll(/innerHTML|selection_html|Function/g, 'other'))).toThrow(
        /look at it again/,
      );
    });
  },
);
