import type { ReportFormat } from './format';

/** The report as it is (DESIGN.md section 4): every string exactly as read. */
export const json: ReportFormat = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  write: ({ report }) => `${JSON.stringify(report, null, 2)}\n`,
};
