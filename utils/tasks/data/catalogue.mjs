// Catalogue tables -> offers.generated.ts: skill names resolved to vocabulary ids, repeated strings written once.
import { readFile, writeFile } from 'node:fs/promises';

const core = new URL('../../core/', import.meta.url);
const HEADER = '// Made by utils/tasks/data/catalogue.mjs from the tables in data/. Do not edit.\n';

/** Rows of a tab-separated table with one header line, as objects. */
export async function readTable(path) {
  const [header, ...lines] = (await readFile(new URL(path, core), 'utf8')).trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** Name -> vocabulary id by label and alias without case; of two senses the first declared wins, labels before aliases. */
export function skillIds(rows) {
  const ids = new Map();
  const add = (name, id) => name && !ids.has(name.toLowerCase()) && ids.set(name.toLowerCase(), id);
  for (const row of rows) add(row.label, row.id);
  for (const row of rows) for (const alias of row.aliases.split('|')) add(alias, row.id);
  return ids;
}

function proofOf({ kind, examProctored }) {
  if (kind === 'exam' && examProctored) return 'proctored-exam';
  return kind === 'exam' || kind === 'assessment' ? 'assessment' : 'course';
}

/** Collects each distinct string once and gives its index. */
function interner() {
  const values = [];
  const indexOf = new Map();
  return {
    values,
    index(value) {
      if (!indexOf.has(value)) indexOf.set(value, values.push(value) - 1);
      return indexOf.get(value);
    },
  };
}

/** Writes the module and gives lines for the person at the terminal. Throws when a table does not hold together. */
export async function buildCatalogue() {
  const lines = (await readFile(new URL('catalogue/data/offers.jsonl', core), 'utf8')).trimEnd().split('\n');
  const offers = lines.map((line) => JSON.parse(line));
  const ids = skillIds(await readTable('vocabulary/data/skills.tsv'));
  const certificates = new Map();
  for (const { offer, certificate } of await readTable('catalogue/data/certificates.tsv'))
    certificates.set(offer, [...(certificates.get(offer) ?? []), certificate]);
  const providers = interner();
  const fields = interner();
  const sources = interner();
  const lost = new Set();
  const lose = (name) => {
    lost.add(name);
    return null;
  };

  const rows = offers.map((offer) => {
    const skills = offer.skills.map((name) => ids.get(name.toLowerCase()) ?? lose(name));
    skills.push(...(certificates.get(offer.id) ?? []));
    const unsure = offer.prerequisites.includes('?');
    const unknown = [
      ...offer.unknown,
      ...(offer.retired === 'unknown' ? ['retired'] : []),
      ...(unsure ? ['prerequisites'] : []),
    ];
    return [
      offer.id,
      offer.title,
      providers.index(offer.provider),
      offer.url,
      [...new Set(skills)],
      offer.level,
      proofOf(offer),
      offer.hours,
      offer.hoursBasis,
      offer.priceUSD,
      offer.priceBasis,
      offer.validityMonths,
      unsure ? [] : offer.prerequisites,
      offer.retired === true ? 1 : 0,
      offer.asOf,
      offer.confidence,
      offer.unverified.map(fields.index),
      unknown.map(fields.index),
      offer.note ?? null,
      offer.sources.map(({ what, saw }) => [sources.index(what), ...saw.map(fields.index)]),
    ];
  });
  if (lost.size > 0) throw new Error(`catalogue: no such skill in the vocabulary: ${[...lost].join(', ')}`);

  const aliases = new Map();
  for (const { alias, id, match } of await readTable('catalogue/data/aliases.tsv')) {
    const key = `${match}\t${alias}`;
    aliases.set(key, [...(aliases.get(key) ?? []), id]);
  }
  const packedAliases = [...aliases].map(([key, offerIds]) => {
    const [match, alias] = key.split('\t');
    return [alias, match === 'exact-case' ? 1 : 0, ...offerIds];
  });
  const packed = { providers: providers.values, fields: fields.values, sources: sources.values, rows };
  const literal = (value) => JSON.stringify(JSON.stringify(value));
  const module = `${HEADER}export const OFFERS: string = ${literal(packed)};\nexport const ALIASES: string = ${literal(packedAliases)};\n`;
  await writeFile(new URL('catalogue/offers.generated.ts', core), module);
  return [
    `catalogue: ${rows.length} offers, ${packedAliases.length} aliases, ${Math.round(module.length / 1024)} KiB`,
  ];
}
