/**
 * Measures contenders of one group and prints their figures as JSON. Started by `run-group.ts`, built: what runs TypeScript
 * as it is (tsx, vitest) wraps functions and imports of ours and none of a peer's.
 *
 * group.mjs GROUP names              the contenders
 * group.mjs GROUP MODE CONTENDER…    `one-by-one` or `in-turns`
 */
import { GROUPS, type GroupId } from './groups';
import { measure, measureInTurns } from './measure';

const [id, mode, ...only] = process.argv.slice(2);
const group = GROUPS[id as GroupId];
if (group === undefined) throw new Error(`There is no group "${id}"`);
const all = await group.contenders();
const contenders = all.filter(({ name }) => only.includes(name));
const answer = {
  names: () => all.map(({ name }) => name),
  'one-by-one': () => measure(contenders),
  'in-turns': () => measureInTurns(contenders),
}[mode ?? ''];
if (answer === undefined) throw new Error(`There is no mode "${mode}"`);
process.stdout.write(JSON.stringify(await answer()), () => process.exit(0));
