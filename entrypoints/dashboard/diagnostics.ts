import { browser } from 'wxt/browser';
import type { Salvage } from '@/utils/store/salvage';
import { SCHEMA } from '@/utils/store/schema';

/** What a report on broken data needs: versions, counts, sizes and names of errors. No certificate, posting or name. */
export async function diagnosticsOf(what: string, found: Salvage | null): Promise<string> {
  const { usage, quota } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  const tables = Object.entries(found?.tables ?? {});
  return [
    ['what', what],
    ['time', new Date().toISOString().slice(0, 16)],
    ['version', browser.runtime.getManifest().version],
    ['browser', navigator.userAgent],
    ['schema', String(SCHEMA)],
    ['database', found?.fault ?? `version ${found?.version ?? 'none'}`],
    ['storage', `${megabytes(usage)} of ${megabytes(quota)}`],
    ...tables.map(([table, { rows, isCut }]) => [
      table,
      `${rows.length}${isCut ? ' and more, unreadable' : ''}`,
    ]),
  ]
    .map(([name = '', value]) => `${name.padEnd(10)} ${value}`)
    .join('\n');
}

const megabytes = (bytes: number | undefined) =>
  bytes === undefined ? '?' : `${(bytes / 1e6).toFixed(1)} MB`;
