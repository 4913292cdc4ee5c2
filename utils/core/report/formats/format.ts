import type { Dossier } from '../dossier/dossier';
import type { ReportWords } from '../report-words';

/** One file format of a report. What differs is stated; the command line and the menus list them by themselves. */
export interface ReportFormat {
  /** As in `--format`. */
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  /** The whole file. Same input, same bytes. */
  write(dossier: Dossier, words: ReportWords): string;
}
