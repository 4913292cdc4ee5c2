// The labelled postings and sentences as sequences for the tagger, read by the same code that reads postings.

import { readFile } from 'node:fs/promises';
import { BEGIN, END, INSIDE, SINGLE } from '../../core/mentions/chain';
import { featuresOfLines, WIDTH } from '../../core/mentions/features';
import { linesOf } from '../../core/mentions/lines';
import { finish } from '../../core/pipeline';
import { readText } from '../../core/posting';
import { findSections } from '../../core/sections/find-sections';
import { loadVocabulary } from '../../core/vocabulary';

/** Reads JSON Lines: `{ id, text, spans: [[start, end, kind], …] }`. */
export async function readExamples(path) {
  const text = await readFile(path, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Green's sentences have double quotes where commas were. */
export const withCommas = (example) => ({ ...example, text: example.text.replaceAll('"', ',') });

/** One sequence per line of the text: `{ line, features, labels, cuts }`. Spans of other kinds than knowledge are passed over. */
export function sequencesOf({ text, spans }) {
  const posting = readText(text, { lang: 'en' });
  if (posting.kind === 'not-a-posting') return [];
  const sections = finish(findSections(posting));
  const lines = [...linesOf(posting, sections, loadVocabulary())];
  const ends = new Map(spans.filter((span) => span[2] === 'knowledge').map(([start, end]) => [start, end]));
  const featuresAt = featuresOfLines(lines, sections);
  return lines
    .map((line, i) => ({
      line,
      features: featuresAt(i).slice(0, WIDTH * line.units.length),
      labels: labelsOf(line.units, ends),
      cuts: Uint8Array.from(line.units, (unit) => (unit.cut ? 1 : 0)),
    }))
    .filter((sequence) => sequence.labels.length > 0);
}

/** Labels the units that a span covers exactly; a span that a comma cuts is left out. */
function labelsOf(units, ends) {
  const labels = new Uint8Array(units.length);
  for (let first = 0; first < units.length; first++) {
    const end = ends.get(units[first].start);
    if (end === undefined) continue;
    const last = units.findIndex((unit, i) => i >= first && unit.end === end);
    if (last < 0 || units.some((unit, i) => i > first && i <= last && unit.cut)) continue;
    if (last === first) labels[first] = SINGLE;
    else {
      labels.fill(INSIDE, first, last);
      labels[first] = BEGIN;
      labels[last] = END;
    }
  }
  return labels;
}

/** Postings written for this project: `---` between them, `[[…]]` around what a reader would mark as knowledge. */
export async function readMarked(path) {
  const text = await readFile(path, 'utf8');
  return text.split('\n---\n').map((marked) => {
    const spans = [];
    let plain = '';
    for (const [i, part] of marked.split(/\[\[|\]\]/).entries()) {
      if (i % 2 === 1) spans.push([plain.length, plain.length + part.length, 'knowledge']);
      plain += part;
    }
    return { text: plain, spans };
  });
}
