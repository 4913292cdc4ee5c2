import { csvExport } from './csv';
import type { CertExport } from './export';
import { jsonExport } from './json';
import { jsonResumeExport } from './json-resume';

/** Every way of handing certificates out, in the order menus show them. Badges go out as they came in: see `badgeFiles`. */
export const CERT_EXPORTS: readonly CertExport[] = [jsonExport, csvExport, jsonResumeExport];
