/**
 * The headings, openers and cues that ship: plain tables, gathered by language, so that a posting is read with the
 * rows of its own language and of English only.
 */
import { readFile, writeFile } from 'node:fs/promises';

const CORE = new URL('../../core/', import.meta.url);

/** Each table: where it stands, the columns that make a group, the column whose values a group gathers. */
const TABLES = [
  {
    from: 'sections/data/headings.tsv',
    to: 'sections/headings.generated.ts',
    name: 'HEADINGS',
    group: ['kind', 'match'],
    list: 'phrase',
  },
  {
    from: 'sections/data/openers.tsv',
    to: 'sections/openers.generated.ts',
    name: 'OPENERS',
    group: ['kind', 'at'],
    list: 'phrase',
  },
  {
    from: 'sections/data/item-starts.tsv',
    to: 'sections/item-starts.generated.ts',
    name: 'ITEM_STARTS',
    group: ['after'],
    list: 'phrase',
  },
  {
    from: 'skills/data/cues.tsv',
    to: 'skills/cues.generated.ts',
    name: 'CUES',
    group: ['kind', 'reach'],
    list: 'cue',
  },
];

/** A table of pairs: both columns, as they stand. */
const COMPANIONS = { from: 'skills/data/companions.tsv', to: 'skills/companions.generated.ts' };

/** Builds every table; one line each for the build log. */
export async function buildSections() {
  const lines = [];
  for (const table of TABLES) {
    const rows = readTable(await readFile(new URL(table.from, CORE), 'utf8'));
    await writeFile(new URL(table.to, CORE), moduleOf(table, rows));
    lines.push(`${table.name.toLowerCase()}: ${rows.length} rows`);
  }
  const pairs = readTable(await readFile(new URL(COMPANIONS.from, CORE), 'utf8')).map(Object.values);
  await writeFile(
    new URL(COMPANIONS.to, CORE),
    `${noteOf(COMPANIONS.from)}export const COMPANIONS: readonly (readonly [string, string])[] = ${JSON.stringify(pairs)};\n`,
  );
  lines.push(`companions: ${pairs.length} rows`);
  return lines;
}

const noteOf = (from) => `// Made from ${from} by utils/tasks/data/sections.mjs. Do not edit.\n`;

/** A tab-separated table with a header line, as objects. */
function readTable(text) {
  const [head, ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** `{ en: [[...group, 'phrase|phrase'], …], de: … }` as a module, groups in the order of their first row. */
function moduleOf({ from, name, group, list }, rows) {
  const languages = {};
  for (const row of rows) {
    languages[row.lang] ??= new Map();
    const groups = languages[row.lang];
    const key = group.map((column) => row[column]).join('\t');
    groups.set(key, [...(groups.get(key) ?? []), row[list]]);
  }
  const data = Object.fromEntries(
    Object.entries(languages).map(([language, groups]) => [
      language,
      [...groups].map(([key, phrases]) => [...key.split('\t'), phrases.join('|')]),
    ]),
  );
  return `${noteOf(from)}export const ${name}: Readonly<Record<string, readonly (readonly string[])[]>> = ${JSON.stringify(data)};\n`;
}
