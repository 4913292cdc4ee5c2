/** What is measured on: the same texts for everybody in the run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDom, parseHtml } from '../../utils/cli/dom';
import { readFragment } from '../../utils/core/posting';

export interface TextSet {
  readonly name: string;
  readonly texts: readonly string[];
}

const SKILLSPAN = '../shared/bench/skillspan_dev_postings_tech.jsonl';
const LONG_CHARACTERS = 20_000;

/** The text of the posting that a file of HTML shows; null where it shows none. */
function textOf(path: string): string | null {
  const result = readFragment(parseHtml(readFileSync(path, 'utf8')), { dom: nodeDom });
  return result.kind === 'posting' ? result.posting.text : null;
}

/** The sample posting that ships with the sources. */
function samplePosting(): string {
  const text = textOf(`${import.meta.dirname}/../../utils/tasks/start/posting.html`);
  if (text === null) throw new Error('The sample posting cannot be read');
  return text;
}

/** The postings of the pages of job sites that the tests read. */
function pages(): TextSet {
  const folder = `${import.meta.dirname}/../../tests/pages`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const texts = files.sort().flatMap((name) => textOf(join(folder, name)) ?? []);
  return { name: `${texts.length} saved pages`, texts };
}

/** Real postings where they are there; else the sample. */
function postings(): TextSet {
  if (!existsSync(SKILLSPAN)) return { name: 'the sample posting', texts: [samplePosting()] };
  const lines = readFileSync(SKILLSPAN, 'utf8').trim().split('\n');
  return {
    name: `${lines.length} postings (SkillSpan dev)`,
    texts: lines.map((line) => (JSON.parse(line) as { text: string }).text),
  };
}

/** Postings one after the other until 20 kB are full. */
function long(texts: readonly string[]): TextSet {
  let text = '';
  while (text.length < LONG_CHARACTERS) text += `${texts.join('\n\n')}\n\n`;
  return { name: 'a text of 20 kB', texts: [text.slice(0, LONG_CHARACTERS)] };
}

export const POSTINGS = postings();
export const PAGES = pages();
export const LONG = long(POSTINGS.texts);
