// npm run build: the data, the extension for Chrome and Firefox (both Manifest V3), the command line.
import { run, tool } from './run.mjs';
import { setUp } from './setup.mjs';

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const problem = await setUp();
if (problem) fail(problem);

for (const browser of ['chrome', 'firefox']) {
  const { code } = await run(tool('wxt'), ['build', '-b', browser, '--mv3']);
  if (code !== 0) fail(`The build for ${browser} failed.`);
}
// Imported only now: before set-up there is no vite to import.
const { buildCli, CLI_FILE } = await import('./build-cli.mjs');
await buildCli();
console.error(`Command line: ${CLI_FILE}`);
