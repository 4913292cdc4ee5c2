// npm start: installs what is missing, builds, and opens a sample posting in a browser with the extension loaded.
// `npm start -- --headless`, or no display: the same unseen, with the report in the terminal. Only node: modules.
import { ensureBrowser } from './browser.mjs';
import { run, tool } from './run.mjs';
import { setUp } from './setup.mjs';

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isHeaded = hasDisplay && !process.argv.includes('--headless');

const problem = await setUp();
if (problem) fail(problem);
const browser = await ensureBrowser();
if ('error' in browser) fail(browser.error);

const build = await run(process.execPath, ['utils/tasks/build.mjs'], { quiet: true });
if (build.code !== 0) fail(`The build failed:\n${build.output}`);
const env = { NEXTBADGE_BROWSER: browser.path, ...(isHeaded && { NEXTBADGE_HEADED: '1' }) };
const { code } = await run(tool('tsx'), ['utils/tasks/start/demo.ts'], {
  env,
  minutes: isHeaded ? 24 * 60 : 5,
});
if (code !== 0) fail('The sample could not be shown: see above.');
