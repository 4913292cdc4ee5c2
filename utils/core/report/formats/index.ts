import { csv } from './csv';
import type { ReportFormat } from './format';
import { htmlPage } from './html';
import { json } from './json';
import { jsonResume } from './jsonresume';
import { markdown } from './markdown';

/** Every format a report can be written in, in the order of menus. */
export const REPORT_FORMATS: readonly ReportFormat[] = [json, markdown, csv, htmlPage, jsonResume];

export type { ReportFormat } from './format';
