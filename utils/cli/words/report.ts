import type { Catalogue } from '../../core/catalogue/catalogue';
import type { Cert } from '../../core/certs/cert';
import type { Report } from '../../core/report/report';

/** A report with what its ids stand for. */
export interface ReportInput {
  readonly report: Report;
  readonly certs: readonly Cert[];
  readonly catalogue: Catalogue;
}

/** The report as a file of this format. */
export function reportAs(_format: string, { report }: ReportInput): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
