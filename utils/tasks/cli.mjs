// npm run cli: runs the built command line. Only node: modules, so that it works in a clone that was never set up.
import { pathToFileURL } from 'node:url';
import { freshCli } from './fresh-cli.mjs';

const cli = await freshCli();
if ('error' in cli) {
  console.error(cli.error);
  process.exit(1);
}
await import(pathToFileURL(cli.path).href);
