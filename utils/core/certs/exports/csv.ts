import type { Cert } from '../cert';
import { stateOf } from '../document';
import { validityOn } from '../validity';
import type { CertExport } from './export';
import { spreadsheet } from './spreadsheet';

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

/** The certificates as a table. */
export const csvExport: CertExport = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv',
  write: (certs, today) =>
    spreadsheet(
      COLUMNS.map(([name]) => name),
      certs.map((cert) => COLUMNS.map(([, read]) => read(cert, today) ?? '')),
    ),
};
