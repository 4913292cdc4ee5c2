// Finds a browser for `npm start` and the browser tests, or installs one. Only node: modules.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** @typedef {'chromium' | 'firefox'} Family */

/** What each family is called, where it is installed, and what Debian names its package. */
const FAMILIES = {
  chromium: {
    variable: 'NEXTBADGE_BROWSER',
    commands: [
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge',
      'microsoft-edge-stable',
      'msedge',
    ],
    places: {
      darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: [
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ],
    },
    kept: /^(chromium|chrome)(-|$)/,
    program: /^(chrome|chrome\.exe|Chromium|Google Chrome for Testing)$/,
    debian: { debian: 'chromium', ubuntu: 'chromium' },
    sentence:
      'No Chrome, Chromium or Edge was found: install one, or set NEXTBADGE_BROWSER to the path of its program.',
  },
  firefox: {
    variable: 'NEXTBADGE_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: ['Mozilla Firefox/firefox.exe'],
    },
    kept: /^firefox(-|$)/,
    program: /^firefox(\.exe)?$/,
    debian: { debian: 'firefox-esr', ubuntu: 'firefox' },
    sentence: 'No Firefox was found: install it, or set NEXTBADGE_FIREFOX to the path of its program.',
  },
};

/**
 * Path of a browser on this machine, or null. The order: the variable, an installed one, one that playwright or
 * puppeteer keeps.
 *
 * @param {Family} family
 */
export function findBrowser(family = 'chromium', env = process.env) {
  const { variable, commands, places, kept, program } = FAMILIES[family];
  if (env[variable]) return env[variable];
  return onPath(commands, env) ?? installed(places, env) ?? keptByTestTools(kept, program, env);
}

function onPath(commands, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return firstThatExists(
    commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix))),
  );
}

function installed(places, env) {
  const here = places[process.platform] ?? [];
  if (process.platform !== 'win32') return firstThatExists(here);
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return firstThatExists(roots.flatMap((root) => here.map((place) => join(root, place))));
}

/** Looks through `chromium-1234/chrome-linux/chrome` and the like, newest first. */
function keptByTestTools(kept, program, env) {
  const home = homedir();
  const stores = [
    env.PLAYWRIGHT_BROWSERS_PATH,
    env.PUPPETEER_CACHE_DIR,
    join(home, '.cache', 'ms-playwright'),
    join(home, 'Library', 'Caches', 'ms-playwright'),
    env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'ms-playwright'),
    join(home, '.cache', 'puppeteer'),
  ].filter((folder) => folder && existsSync(folder));
  for (const store of stores) {
    const folders = readdirSync(store).filter((name) => kept.test(name));
    for (const folder of folders.sort().reverse()) {
      const found = search(join(store, folder), program, 6);
      if (found) return found;
    }
  }
  return null;
}

function search(folder, program, depth) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? 1 : -1));
  const file = entries.find((entry) => !entry.isDirectory() && program.test(entry.name));
  if (file) return join(folder, file.name);
  if (depth === 0) return null;
  for (const entry of entries) {
    const found = entry.isDirectory() ? search(join(folder, entry.name), program, depth - 1) : null;
    if (found) return found;
  }
  return null;
}

const firstThatExists = (paths) => paths.find((path) => existsSync(path)) ?? null;

/**
 * A browser to run, installed with apt when there is none and this is Debian or Ubuntu run by root.
 *
 * @param {Family} family
 * @returns {Promise<{ path: string } | { error: string }>} the error is one sentence that says what to do
 */
export async function ensureBrowser(family = 'chromium') {
  const found = findBrowser(family);
  if (found)
    return existsSync(found)
      ? { path: found }
      : { error: `${found} does not exist. ${FAMILIES[family].sentence}` };
  const name = FAMILIES[family].debian[distribution()];
  if (name === undefined || process.getuid?.() !== 0) return { error: FAMILIES[family].sentence };
  console.error(`No browser found: installing ${name} with apt ...`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const { code, output } = await run('apt-get', args, { env, quiet: true });
    if (code !== 0)
      return { error: `apt-get ${args[0]} failed. ${FAMILIES[family].sentence}\n${output.slice(-2000)}` };
  }
  const path = findBrowser(family);
  return path ? { path } : { error: FAMILIES[family].sentence };
}

/** `debian`, `ubuntu`, or undefined: the `ID` of /etc/os-release. */
function distribution() {
  const file = '/etc/os-release';
  return existsSync(file) ? /^ID="?(\w+)"?$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
}
