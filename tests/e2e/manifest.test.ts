import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BUILDS } from './harness';

interface Manifest {
  readonly version: string;
  readonly permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly web_accessible_resources: readonly { readonly resources: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
}

/** Largest content script, in bytes after gzip: it runs on every page of a job site. */
const CONTENT_SCRIPT_BYTES = 12 * 1024;

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (build) => {
  const read = (file: string) => readFileSync(join(BUILDS, build, file));
  const { version, ...manifest } = JSON.parse(read('manifest.json').toString()) as Manifest;

  // A new permission, host or web-accessible file is a decision: change the checked-in list in its own commit (F4).
  test('asks for what the checked-in list says and for nothing else', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    const list = readFileSync(join(import.meta.dirname, 'manifest', `${build}.json`), 'utf8');
    expect(manifest).toEqual(JSON.parse(list));
  });

  test('lets no page of ours connect anywhere', () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });

  test('lets a page load the reader alone', () => {
    expect(manifest.web_accessible_resources.flatMap(({ resources }) => resources)).toEqual(['reader.js']);
  });

  test('has a small content script that does not announce itself', () => {
    const script = read('posting.js');
    expect(gzipSync(script).length).toBeLessThanOrEqual(CONTENT_SCRIPT_BYTES);
    expect(script.toString()).not.toMatch(/postMessage|dispatchEvent|content-script-started/);
  });
});
