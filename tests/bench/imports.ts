/** Reading files: a baked badge, and a table of certificates. */

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import extractChunks from 'png-chunks-extract';
import { readPngText } from '../../utils/core/certs/input/png';
import { readRecords } from '../../utils/core/certs/input/table';
import type { Contender } from './measure';

const BADGE = `${import.meta.dirname}/../../tests/fixtures/formats/ob2-baked.png`;
const ROWS = 2000;

const KEYWORDS = new Set(['openbadges', 'openbadgecredential']);

export function importContenders(): readonly Contender[] {
  const png = new Uint8Array(readFileSync(BADGE));
  const row = (index: number) =>
    `"Course ${index}, part 2",Example Academy,2026-01-${String((index % 28) + 1).padStart(2, '0')},https://academy.example/${index}`;
  const table = `Name,Organization,Issued,Url\n${Array.from({ length: ROWS }, (_, index) => row(index)).join('\n')}\n`;
  const kB = table.length / 1000;
  return [
    { name: 'ours: a baked badge, its checksums and text', work: 1, run: () => readPngText(png, KEYWORDS) },
    { name: 'png-chunks-extract: its chunks alone', work: 1, run: () => extractChunks(png) },
    { name: 'ours: a table, by the kB', work: kB, run: () => readRecords(table, ',') },
    { name: 'papaparse: the same table', work: kB, run: () => Papa.parse(table, { skipEmptyLines: true }) },
  ];
}
