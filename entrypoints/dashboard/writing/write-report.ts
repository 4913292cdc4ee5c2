import type { Cert } from '@/utils/core/certs/cert';
import { changesSince, type EarlierReport } from '@/utils/core/report/dossier/changes';
import type { DossierChoice } from '@/utils/core/report/dossier/dossier';
import { makeDossier } from '@/utils/core/report/dossier/make-dossier';
import { reportFileName } from '@/utils/core/report/file-name';
import { REPORT_FORMATS } from '@/utils/core/report/formats';
import { reportWordsFor } from '@/utils/core/report/words';
import type { Reading } from '@/utils/core/skills/reading';
import { loadVocabulary } from '@/utils/core/vocabulary';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { shownCatalogue, type WishedIn, wishesIn } from '../catalogue';

/** What a report is asked for with; plain data, since it goes to a worker. */
export interface ReportAsk {
  readonly readings: readonly Reading[];
  readonly certs: readonly Cert[];
  readonly by: WishedIn;
  readonly today: string;
  readonly choice: DossierChoice;
  /** Id of a report format. */
  readonly format: string;
  readonly language: string;
  readonly earlier: EarlierReport | null;
}

/** A report as the file that is saved. */
export interface WrittenReport {
  readonly name: string;
  readonly text: string;
  readonly mediaType: string;
}

/** The same file as `nextbadge report` writes of the same postings and certificates. */
export function writeReport(ask: ReportAsk): WrittenReport {
  const format = REPORT_FORMATS.find(({ id }) => id === ask.format);
  if (format === undefined) throw new Error(`no report format "${ask.format}"`);
  const { readings, certs, today } = ask;
  const source = {
    readings,
    certs,
    today,
    catalogue: shownCatalogue(ask.by),
    implications: IMPLICATIONS,
    wishes: wishesIn(ask.by),
    labelOf: (id: string) => loadVocabulary().get(id)?.label,
  };
  const made = makeDossier(source, ask.choice);
  const dossier = ask.earlier === null ? made : { ...made, changes: changesSince(ask.earlier, made) };
  const words = reportWordsFor(ask.language);
  return {
    name: reportFileName(dossier, words, format.extension),
    text: format.write(dossier, words),
    mediaType: format.mediaType,
  };
}
