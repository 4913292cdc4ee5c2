/** What is measured on: the same texts for everybody in the run. */
import { existsSync, readFileSync } from 'node:fs';
import { nodeDom, parseHtml } from '../../utils/cli/dom';
import { readFragment } from '../../utils/core/posting';

export interface TextSet {
  readonly name: string;
  readonly texts: readonly string[];
}

const SKILLSPAN = '../shared/bench/skillspan_dev_postings_tech.jsonl';
const LONG_CHARACTERS = 20_000;

/** The sample posting that ships with the sources. */
function samplePosting(): string {
  const html = readFileSync(`${import.meta.dirname}/../../utils/tasks/start/posting.html`, 'utf8');
  const result = readFragment(parseHtml(html), { dom: nodeDom });
  if (result.kind !== 'posting') throw new Error('The sample posting cannot be read');
  return result.posting.text;
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

const set = postings();
export const TEXT_SETS: readonly [TextSet, TextSet] = [set, long(set.texts)];
