import type { Cert } from '../../utils/core/certs/cert';
import type { Report } from '../../utils/core/report/report';

/**
 * Names for skill ids, from what the report and the certificates themselves carry: the views load no vocabulary. An id
 * that neither names (a step inside an implication) is shown as its slug in words.
 */
export function nameFrom(report: Report, certs: readonly Cert[]): (id: string) => string {
  const names = new Map<string, string>();
  for (const cert of certs) for (const { id, label } of cert.skills) if (id !== null) names.set(id, label);
  for (const { id, label } of report.reading.skills) names.set(id, label);
  return (id) => names.get(id) ?? inWords(id);
}

/** `event-sourcing` -> `Event sourcing`. */
export function inWords(id: string): string {
  const spaced = id.replace(/^x:/, '').replaceAll(/[-_]+/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
