import Papa from 'papaparse';
import type { Cert } from '../cert';
import { stateOf } from '../document';
import { validityOn } from '../validity';
import type { CertExport } from './export';
import { spreadsheetSafe } from './spreadsheet';

/** Column name -> what stands in it. The names are those our own reader of tables knows. */
const COLUMNS: readonly (readonly [string, (cert: Cert, today: string) => string | null])[] = [
  ['name', ({ title }) => title],
  ['issuer', ({ issuer }) => issuer],
  ['issued', ({ issued }) => issued],
  ['expires', ({ expires }) => expires],
  ['url', ({ url }) => url],
  ['credential_id', ({ credentialId }) => credentialId],
  ['skills', ({ skills }) => skills.map(({ label }) => label).join('; ')],
  ['proof', ({ proof }) => proof],
  ['state', (cert, today) => stateOf(cert, validityOn(cert, today))],
];

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table (RFC 4180) that opens in a spreadsheet with its accents right and no cell that runs. */
export const csvExport: CertExport = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  write(certs, today) {
    const fields = COLUMNS.map(([name]) => name);
    const data = certs.map((cert) => COLUMNS.map(([, read]) => spreadsheetSafe(read(cert, today) ?? '')));
    return `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
  },
};
