import { toCertsDocument } from '../document';
import type { CertExport } from './export';

/** `nextbadge/certs@1`, as `certs` prints it. */
export const jsonExport: CertExport = {
  id: 'json',
  name: 'JSON',
  extension: 'json',
  mediaType: 'application/json',
  write: (certs, today) => `${JSON.stringify(toCertsDocument(certs, [], today), null, 2)}\n`,
};
