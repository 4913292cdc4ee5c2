import { plainText } from './plain-text';
import type { ReportInput } from './report-view';

/** What an id is called: as the posting names it, else as the vocabulary does, else its slug with blanks. */
export type Labels = (id: string) => string;

export function labelsOf({ report, labelOf }: ReportInput): Labels {
  const read = new Map(report.reading.skills.map((skill) => [skill.id, skill.label]));
  return (id) => plainText(read.get(id) ?? labelOf?.(id) ?? id.replace(/^x:/, '').replaceAll('-', ' '));
}
