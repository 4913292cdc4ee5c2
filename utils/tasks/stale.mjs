// Whether something made is older than what it is made from. Only node: modules.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file in a folder and its subfolders; a file is itself. What is not there is left out.
 *
 * @param {string} path
 * @returns {string[]}
 */
export function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

const changedAtMs = (path) => statSync(path).mtimeMs;

/**
 * @param {string[]} outputs  files; one that is missing makes all of it stale
 * @param {string[]} inputs   files and folders
 */
export function isStale(outputs, inputs) {
  if (outputs.length === 0 || outputs.some((path) => !existsSync(path))) return true;
  const made = Math.min(...outputs.map(changedAtMs));
  return inputs.flatMap(filesIn).some((path) => changedAtMs(path) > made);
}
