import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { findBrowser } from '@/utils/tasks/browser.mjs';
import { missingPackages } from '@/utils/tasks/setup.mjs';
import { isStale } from '@/utils/tasks/stale.mjs';
import { addTally, tallyOf, vitestTally } from '@/utils/tasks/tally.mjs';
import { zipOf } from '@/utils/tasks/zip.mjs';

const folder = mkdtempSync(join(tmpdir(), 'nextbadge-tasks-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | object = ''): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('which browser is run', () => {
  const nowhere = { PATH: join(folder, 'empty'), HOME: folder };

  test('the one that is named, before any other', () => {
    const installed = file('bin/chromium');
    expect(findBrowser('chromium', { PATH: join(installed, '..'), NEXTBADGE_BROWSER: '/my/browser' })).toBe(
      '/my/browser',
    );
  });

  test('an installed one, before one that a test tool keeps', () => {
    const installed = file('bin/chromium');
    const store = join(file('kept/chromium-1200/chrome-linux/chrome'), '../../..');
    expect(findBrowser('chromium', { PATH: join(installed, '..'), PLAYWRIGHT_BROWSERS_PATH: store })).toBe(
      installed,
    );
    expect(findBrowser('chromium', { ...nowhere, PLAYWRIGHT_BROWSERS_PATH: store })).toBe(
      join(store, 'chromium-1200/chrome-linux/chrome'),
    );
  });

  test('each family has its own', () => {
    const firefox = file('fox/firefox-esr');
    expect(findBrowser('firefox', { PATH: join(firefox, '..') })).toBe(firefox);
  });
});

describe('what has to be installed', () => {
  const lock = (packages: object) => ({ packages: { '': {}, ...packages } });
  const wanted = lock({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  });

  test.each([
    ['all, where there is nothing', 'fresh', null, ['node_modules/a']],
    [
      'what is there in another version',
      'old',
      lock({ 'node_modules/a': { version: '0.9.0' } }),
      ['node_modules/a'],
    ],
    [
      'nothing, where only an optional package is missing',
      'whole',
      lock({ 'node_modules/a': { version: '1.0.0' } }),
      [],
    ],
  ])('%s', (_what, name, installed, missing) => {
    file(`${name}/package-lock.json`, wanted);
    if (installed !== null) file(`${name}/node_modules/.package-lock.json`, installed);
    expect(missingPackages(join(folder, name))).toEqual(missing);
  });
});

test('what is made is stale when missing or older than what it is made from', () => {
  const [source, made] = [file('s/source.tsv'), file('s/made.ts')];
  utimesSync(source, 100, 100);
  utimesSync(made, 200, 200);
  expect(isStale([made], [join(source, '..', 'source.tsv')])).toBe(false);
  utimesSync(source, 300, 300);
  expect(isStale([made], [source])).toBe(true);
  expect(isStale([join(folder, 'nowhere')], [source])).toBe(true);
});

describe('what a run of tests found', () => {
  const report = (testResults: object[], success = true) => file('report.json', { testResults, success });
  const one = (status: string, fullName = 'a test') => ({
    status,
    fullName,
    title: fullName,
    ancestorTitles: [],
  });

  test('passed and failed are counted', () => {
    const found = vitestTally(
      report([{ name: 'x', status: 'failed', assertionResults: [one('passed'), one('failed')] }], false),
    );
    expect(found).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  });

  test('a file that could not run is a failure', () => {
    const found = vitestTally(
      report(
        [{ name: 'x.test.ts', status: 'failed', message: 'No such module', assertionResults: [] }],
        false,
      ),
    );
    expect(found).toMatchObject({
      passed: 0,
      failed: 1,
      failures: ['x.test.ts could not run: No such module'],
    });
  });

  test('a skip without need is a failure', () => {
    const found = vitestTally(
      report([{ name: 'x', status: 'passed', assertionResults: [one('skipped', 'too slow')] }]),
    );
    expect(found).toMatchObject({ failed: 1, skipped: 0, failures: ['too slow (skipped without need)'] });
  });

  test('an error outside the tests is a failure', () => {
    expect(
      vitestTally(report([{ name: 'x', status: 'passed', assertionResults: [one('passed')] }], false)).failed,
    ).toBe(1);
  });

  test('no report is a failure, and an old one is never read twice', () => {
    const path = report([{ name: 'x', status: 'passed', assertionResults: [one('passed')] }]);
    expect(vitestTally(path).failed).toBe(0);
    expect(vitestTally(path).failed).toBe(1);
  });

  test('tallies add up', () => {
    expect(addTally(tallyOf({ passed: 2, skips: ['a'] }), tallyOf({ failed: 1, skipped: 3 }))).toMatchObject({
      passed: 2,
      failed: 1,
      skipped: 3,
      skips: ['a'],
    });
  });
});

test('a zip is the same bytes whatever the order and the times of its files', () => {
  const names = ['z/b.txt', 'z/a.txt'];
  for (const name of names) file(name, `content of ${name}`);
  const first = zipOf(folder, names);
  for (const name of names) utimesSync(join(folder, name), 1, 1);
  expect(zipOf(folder, [...names].reverse())).toEqual(first);
  expect(Object.keys(unzipSync(first))).toEqual(['z/a.txt', 'z/b.txt']);
  expect(readFileSync(join(folder, 'z/a.txt'), 'utf8')).toBe('content of z/a.txt');
});
