/**
 * Measures one group and prints its figures as JSON. Started by `run-group.ts`, built: what runs TypeScript as it is
 * (tsx, vitest) wraps functions and imports of ours and none of a peer's.
 *
 * group.mjs GROUP MODE CONTENDER…    no contender stands for all
 */
import { GROUPS, type GroupId } from './groups';
import { measure, measureInTurns } from './measure';

const [id, mode, ...only] = process.argv.slice(2);
const group = GROUPS[id as GroupId];
if (group === undefined) throw new Error(`There is no group "${id}"`);
const contenders = (await group.contenders()).filter(({ name }) => only.length === 0 || only.includes(name));
const figures = mode === 'in-turns' ? measureInTurns(contenders) : await measure(contenders);
process.stdout.write(JSON.stringify(figures), () => process.exit(0));
