import type { Cert } from '@/utils/core/certs/cert';
import { readCertFiles } from '@/utils/core/certs/read-files';
import { loadVocabulary } from '@/utils/core/vocabulary';
import type { Backup } from '@/utils/store/backup';
import { fromBase64, gunzipBytes } from '@/utils/store/backup-lock';
import { shownCatalogue } from './catalogue';
import type { Desk } from './desk';

const CLAIMS: readonly Cert['signature'][] = ['verified', 'intact-issuer-not-confirmed'];

/**
 * A backup as it may be brought in: what it says of signatures is found out anew from the files inside it, and is not
 * kept where it cannot be. A backup is a file like any other and can be written by anyone (THREATS.md C10).
 */
export async function recheckSignatures(
  backup: Backup,
  { today, vault }: Pick<Desk, 'today' | 'vault'>,
): Promise<Backup> {
  const needed = new Set(
    backup.rows.certs.filter(({ cert }) => CLAIMS.includes(cert.signature)).map(({ raw }) => raw),
  );
  const files = [];
  for (const { id, file, gzip } of backup.rows.sources) {
    const bytes = needed.has(id) ? fromBase64(gzip) : null;
    if (bytes !== null) files.push({ name: file, bytes: await gunzipBytes(bytes) });
  }
  const { certs } = await readCertFiles(files, {
    vocabulary: loadVocabulary(),
    catalogue: shownCatalogue(vault),
    today,
    recipients: vault.settings.recipients,
  });
  const found = new Map(certs.map((cert) => [cert.id, cert]));
  const checked = (cert: Cert): Cert => {
    if (!CLAIMS.includes(cert.signature)) return cert;
    const again = found.get(cert.id);
    return again !== undefined && again.signature === cert.signature
      ? cert
      : { ...cert, signature: again?.signature ?? 'cannot-check-offline', because: again?.because ?? null };
  };
  return {
    ...backup,
    rows: { ...backup.rows, certs: backup.rows.certs.map((row) => ({ ...row, cert: checked(row.cert) })) },
  };
}
