// Runs a TypeScript file of this project after bringing the clone into working order: `node utils/tasks/ts.mjs FILE ARGS`.
// Only node: modules.
import { run, tool } from './run.mjs';
import { setUp } from './setup.mjs';

const problem = await setUp();
if (problem) console.error(problem);
process.exitCode = problem
  ? 1
  : (await run(tool('tsx'), process.argv.slice(2), { stdin: 'inherit', minutes: 120 })).code;
