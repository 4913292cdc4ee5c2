import type { Dossier } from '../../core/report/dossier/dossier';
import { REPORT_FORMATS } from '../../core/report/formats';
import { REPORT_LANGUAGES, reportWordsFor } from '../../core/report/words';

/** What `--format` takes, the default first. */
export const FORMAT_IDS: readonly string[] = REPORT_FORMATS.map(({ id }) => id);

/** What `--report-lang` takes, the default first. */
export const LANGUAGE_IDS: readonly string[] = REPORT_LANGUAGES.map(({ language }) => language);

/** The report as a file of this format; an unknown one is our own mistake, since arguments are checked before. */
export function reportAs(format: string, dossier: Dossier, language: string): string {
  const found = REPORT_FORMATS.find(({ id }) => id === format);
  if (found === undefined) throw new Error(`No report format "${format}"`);
  return found.write(dossier, reportWordsFor(language));
}
