/** The CSV files as LibreOffice opens them: the same cells, and none of them a formula (THREATS.md A5). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, test } from 'vitest';
import { CERT_EXPORTS } from '../../utils/core/certs/exports';
import { cert } from '../core/offer-for-tests';
import { sourceWith, written } from '../core/report-for-tests';
import { findProgram } from './program';

const OFFICE = findProgram('soffice', 'libreoffice');
const MISSING = OFFICE === null ? ' (needs LibreOffice: install libreoffice-calc)' : '';

const { names, mustStayReadable } = JSON.parse(
  readFileSync('tests/fixtures/hostile/data/S10-export-formula.json', 'utf8'),
) as { readonly names: readonly string[]; readonly mustStayReadable: readonly string[] };

describe.skipIf(OFFICE === null)(`CSV in LibreOffice${MISSING}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nextbadge-office-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const cells = [...names, ...mustStayReadable, 'Café, "Übung"', 'naïve – 日本語'];
  const certs = cells.map((title, i) => cert(`c${i}`, ['sql'], { title, issuer: title }));

  test.each([
    ['the certificates', CERT_EXPORTS.find(({ id }) => id === 'csv')?.write(certs, '2026-11-25') ?? ''],
    ['a report', written('csv', { ...sourceWith('plain'), certs })],
  ])('%s: cell by cell what was written, and no formula', (name, csv) => {
    const read = opened(name.replaceAll(' ', '-'), csv);
    const expected = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
    expect(read.formulas).toEqual([]);
    expect(read.rows.map((row) => row.map(squeezed))).toEqual(
      expected.map((row) => withoutTail(row.map(squeezed))),
    );
  });

  /** Opens the file as text in every column, and gives what stands in the cells. */
  function opened(name: string, csv: string) {
    writeFileSync(join(folder, `${name}.csv`), csv);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    // Comma, double quote, UTF-8, from line 1 on; formulas are not evaluated where a user does not ask for it either.
    const filter = '--infilter=CSV:44,34,76,1';
    execFileSync(
      OFFICE as string,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        filter,
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        join(folder, `${name}.csv`),
      ],
      { stdio: 'pipe' },
    );
    return cellsOf(readFileSync(join(folder, `${name}.fods`), 'utf8'));
  }
});

/** What a spreadsheet keeps in its own way is left out: blanks, controls, and the places of a percentage, a number to it. */
const squeezed = (text: string) => text.replace(/[\s\p{Cc}]+/gu, '').replace(/\.00%$/, '%');

/** A row without the empty cells at its end, which a spreadsheet does not store. */
function withoutTail(row: readonly string[]): readonly string[] {
  const last = row.findLastIndex((text) => text !== '');
  return row.slice(0, last + 1);
}

/** Rows of the first sheet of a flat OpenDocument spreadsheet, and every formula in it. */
function cellsOf(fods: string) {
  const rows: string[][] = [];
  const formulas: string[] = [];
  const parser = new SaxesParser();
  let cell: string | null = null;
  let repeated = 1;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'table:table-row') rows.push([]);
    if (name !== 'table:table-cell') return;
    cell = '';
    repeated = Number(attributes['table:number-columns-repeated'] ?? 1);
    if (attributes['table:formula'] !== undefined) formulas.push(String(attributes['table:formula']));
  });
  parser.on('text', (text) => {
    if (cell !== null) cell += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'table:table-cell' || cell === null) return;
    // A run of empty cells up to the edge of the sheet is stored as one.
    rows.at(-1)?.push(...Array<string>(Math.min(repeated, 200)).fill(cell));
    cell = null;
  });
  parser.write(fods).close();
  return { rows: rows.map(withoutTail).filter((row) => row.length > 0), formulas };
}
