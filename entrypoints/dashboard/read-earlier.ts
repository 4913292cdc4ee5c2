import type { EarlierFault } from '@/components/reports/EarlierChoice';
import type { EarlierReport } from '@/utils/core/report/dossier/changes';
import { readDossier } from '@/utils/core/report/dossier/read-dossier';

/** An earlier report out of its file, or why it is none. */
export async function readEarlier(file: File): Promise<EarlierReport | EarlierFault> {
  const read = readDossier(parsed(await file.text()));
  return read.kind === 'read' ? read.report : read.code;
}

/** What is no JSON is no report either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}
