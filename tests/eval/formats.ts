/** `npm run eval:formats -- FOLDER`: every file of the folder's `expected.json` against what is read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileResult } from '../../utils/core/certs/file-result';
import { certContext, readPath } from './cert-context';
import { closeWith, evalArguments } from './figures';
import { type Expected, judgeFormat } from './judge-format';

const usage = 'npm run eval:formats -- FOLDER';
const { files, minimums } = evalArguments(usage);
const [folder] = files;
if (folder === undefined) {
  console.error(`Name the folder that holds expected.json.\nUsage: ${usage}`);
  process.exit(2);
}
const table = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>;
const context = certContext();
const tally = { passed: 0, failed: 0, skipped: 0 };
for (const [name, expected] of Object.entries(table)) {
  const read = await readPath(join(folder, name), context);
  const faults = [...judgeFormat(expected, read.certs, read.files[0] as FileResult)];
  if ('polluted' in {}) faults.push('Object.prototype was polluted');
  faults.length === 0 ? tally.passed++ : tally.failed++;
  for (const fault of faults) console.log(`${name}: ${fault}`);
}
closeWith({ right: tally.passed / (tally.passed + tally.failed) }, minimums, tally);
