import { REPORT_FORMATS } from '../../core/report/formats';
import type { ReportInput } from '../../core/report/report-view';
import { ENGLISH } from '../../core/report/words/en';

/** What `--format` takes, the default first. */
export const FORMAT_IDS: readonly string[] = REPORT_FORMATS.map(({ id }) => id);

/** The report as a file of this format; an unknown one is our own mistake, since arguments are checked before. */
export function reportAs(format: string, input: ReportInput): string {
  const found = REPORT_FORMATS.find(({ id }) => id === format);
  if (found === undefined) throw new Error(`No report format "${format}"`);
  return found.write(input, ENGLISH);
}
