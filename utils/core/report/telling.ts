import type { Dossier } from './dossier/dossier';
import type { Labels } from './labels';
import type { ReportWords } from './report-words';

/** What every line of a report is told from. */
export interface Telling {
  readonly dossier: Dossier;
  readonly labels: Labels;
  readonly words: ReportWords;
}
