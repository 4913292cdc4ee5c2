import type { ReportFormat } from './format';

/** The report as it is, every string exactly as read: it can be compared with a later one, and its postings read again. */
export const json: ReportFormat = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  write: (dossier) => `${JSON.stringify(dossier, null, 2)}\n`,
};
