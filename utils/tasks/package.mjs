// npm run package: what the stores take, in .output/: a zip for Chrome, one for Firefox, and the sources they come from.
// The same commit gives the same bytes on every machine.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT, run } from './run.mjs';
import { filesIn } from './stale.mjs';

const build = await run(process.execPath, ['utils/tasks/build.mjs']);
if (build.code !== 0) process.exit(1);
// Imported only now: before set-up there are no packages.
const { lintForFirefox } = await import('./lint-firefox.mjs');
const { zipOf } = await import('./zip.mjs');

const findings = await lintForFirefox();
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exit(1);

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const built = (folder) =>
  filesIn(join(ROOT, folder)).map((path) => relative(join(ROOT, folder), path).split(sep).join('/'));
const committed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);

for (const [target, folder, names] of [
  ['chrome', '.output/chrome-mv3', built('.output/chrome-mv3')],
  ['firefox', '.output/firefox-mv3', built('.output/firefox-mv3')],
  ['sources', '.', committed],
]) {
  const zip = zipOf(join(ROOT, folder), names);
  const file = `.output/${name}-${version}-${target}.zip`;
  writeFileSync(join(ROOT, file), zip);
  console.log(
    `${createHash('sha256').update(zip).digest('hex')}  ${file}  ${Math.ceil(zip.length / 1000)} kB`,
  );
}
