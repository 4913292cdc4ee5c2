// Zips that are the same bytes on every machine: sorted names, one fixed time, forward slashes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The first moment a zip can hold. A zip has no time zone: it is the same local time everywhere. */
const MADE = new Date(1980, 0, 1);

/**
 * @param {string} root     folder that the names are relative to
 * @param {string[]} names  files, with forward slashes
 * @returns {Uint8Array}
 */
export function zipOf(root, names) {
  const entries = [...names].sort().map((name) => [name, readFileSync(join(root, name))]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: MADE });
}
