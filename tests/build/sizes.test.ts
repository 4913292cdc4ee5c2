/** What the build may weigh. It runs on what `npm run build` left; `npm test` builds first. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, posix, relative, sep } from 'node:path';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filesIn } from '@/utils/tasks/stale.mjs';
import { zipOf } from '@/utils/tasks/zip.mjs';

const kB = 1000;
const builds = ['.output/chrome-mv3', '.output/firefox-mv3'];

/** Bytes after gzip. */
const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

/** A page with every script and style sheet it brings along, at once or through another. */
function loadedBy(build: string, page: string): readonly string[] {
  const loaded = new Set([page]);
  for (const file of loaded) {
    const text = readFileSync(join(build, file), 'utf8');
    const names = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)].map((match) => match[1] as string)
      : [...text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)].map((match) =>
          posix.join(posix.dirname(file), match[1] as string),
        );
    for (const name of names) if (existsSync(join(build, name))) loaded.add(name);
  }
  return [...loaded];
}

describe.each(builds)('%s', (build) => {
  test.each([
    ['the script on every page of a job site', ['posting.js'], 12 * kB],
    ['the reader that it loads', ['reader.js'], 450 * kB],
  ])('%s is small enough', (_what, files, limit) => {
    const size = files.reduce((sum, file) => sum + gzipped(join(build, file)), 0);
    expect(size).toBeLessThanOrEqual(limit);
  });

  test('the popup with all it loads stays under 40 kB, in seven files', () => {
    const files = loadedBy(build, 'popup.html');
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    expect(files.length).toBeLessThanOrEqual(7);
    expect(files.reduce((sum, file) => sum + gzipped(join(build, file)), 0)).toBeLessThanOrEqual(40 * kB);
  });

  test('no worker of a page loads what only works where the interfaces for extensions are', () => {
    const chunks = filesIn(join(build, 'chunks')).map((path) => `chunks/${basename(path)}`);
    const workers = chunks.filter((file) => file.includes('/worker-'));
    expect(workers.length).toBe(2);
    const isPolyfill = (file: string) =>
      readFileSync(join(build, file), 'utf8').includes('only be loaded in a browser extension');
    expect(workers.flatMap((file) => loadedBy(build, file)).filter(isPolyfill)).toEqual([]);
  });

  test('the package stays under 1.5 MB', () => {
    const names = filesIn(build).map((path) => relative(build, path).split(sep).join('/'));
    expect(zipOf(build, names).length).toBeLessThanOrEqual(1500 * kB);
  });
});
