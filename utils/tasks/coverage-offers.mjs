// How much of what employers ask for the catalogue can prove: `npm run coverage:offers`.
// Over the 300 own skills of highest demand score in ../shared/taxonomy/skills.jsonl (not committed, only measured with);
// an offer counts for what its skills imply as well. Prints the shares by weight and lists every hole.
import { readFile } from 'node:fs/promises';
import { readTable, skillIds } from './data/catalogue.mjs';

const TOP = 300;
const SHORT_HOURS = 20;
const demandFile = new URL('../../../shared/taxonomy/skills.jsonl', import.meta.url);
const offersFile = new URL('../core/catalogue/data/offers.jsonl', import.meta.url);

const parseLines = (text) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Every id that `id` shows, itself first. */
function closureOf(id, implies) {
  const seen = new Set([id]);
  for (const one of seen) for (const parent of implies.get(one) ?? []) seen.add(parent);
  return seen;
}

const demandText = await readFile(demandFile, 'utf8').catch(() => null);
if (demandText === null) {
  console.error('../shared/taxonomy/skills.jsonl is missing: there is no demand to measure against.');
  process.exit(3);
}
const top = parseLines(demandText)
  .filter((skill) => skill.origin === 'own')
  .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  .slice(0, TOP);

const skills = await readTable('vocabulary/data/skills.tsv');
const ids = skillIds(skills);
const implies = new Map(skills.map((row) => [row.id, row.implies_ids.split(',').filter(Boolean)]));
const certificates = await readTable('catalogue/data/certificates.tsv');
const proven = { any: new Set(), free: new Set(), short: new Set() };
for (const offer of parseLines(await readFile(offersFile, 'utf8'))) {
  if (offer.retired === true) continue;
  const own = certificates.filter((row) => row.offer === offer.id).map((row) => row.certificate);
  for (const skill of [...offer.skills.map((name) => ids.get(name.toLowerCase())), ...own])
    for (const shown of closureOf(skill, implies)) {
      proven.any.add(shown);
      if (offer.priceUSD === 0) proven.free.add(shown);
      if (offer.hours !== null && offer.hours < SHORT_HOURS) proven.short.add(shown);
    }
}

const weight = (list) => list.reduce((sum, skill) => sum + skill.score, 0);
const total = weight(top);
const lines = [
  ['with an offer', proven.any],
  ['with a free offer', proven.free],
  [`with an offer under ${SHORT_HOURS} hours`, proven.short],
].map(([name, set]) => {
  const share = weight(top.filter((skill) => set.has(skill.id))) / total;
  return `${(share * 100).toFixed(1).padStart(5)} % of the weight ${name}`;
});
const hole = (name, set) => {
  const holes = top.filter((skill) => !set.has(skill.id));
  return `${name} (${holes.length}): ${holes.map((skill) => `${skill.id} ${skill.score}`).join(', ')}`;
};
console.log(
  [
    `${top.length} skills of highest demand, weight ${total.toFixed(0)}`,
    ...lines,
    '',
    hole('No offer', proven.any),
    '',
    hole('No free offer', proven.free),
    '',
    hole(`None under ${SHORT_HOURS} hours`, proven.short),
  ].join('\n'),
);
