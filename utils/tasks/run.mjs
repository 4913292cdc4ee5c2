// Starts other programs. Only node: modules: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever the folder a task was called from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const onWindows = process.platform === 'win32';

/** Path of a tool that a package brings. */
export const tool = (name) => join(ROOT, 'node_modules', '.bin', onWindows ? `${name}.cmd` : name);

/**
 * Runs a program to its end.
 *
 * @param {string} command  path or name
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, minutes?: number, stdin?: 'inherit' | 'ignore' }} options
 *   `quiet` collects the output instead of showing it; past `minutes` the program is ended and counts as failed
 * @returns {Promise<{ code: number, output: string }>} `code` is 1 when it could not be started or was ended
 */
export function run(command, args, { env = {}, quiet = false, minutes = 20, stdin = 'ignore' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      shell: onWindows && command.endsWith('.cmd'),
      stdio: quiet ? [stdin, 'pipe', 'pipe'] : [stdin, 'inherit', 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    const limit = setTimeout(() => {
      output += `\nEnded after ${minutes} minutes.`;
      child.kill('SIGKILL');
    }, minutes * 60_000);
    child.on('error', (error) => {
      clearTimeout(limit);
      resolve({ code: 1, output: `${command}: ${error.message}` });
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs npm itself: the one that started us, where there is one. */
export function npm(args, options) {
  const started = process.env.npm_execpath;
  return started?.endsWith('.js')
    ? run(process.execPath, [started, ...args], options)
    : run(onWindows ? 'npm.cmd' : 'npm', args, options);
}
