import type { Vault } from '@/utils/store/live';

const MOST_CHANGES = 20;
const MOST_MS = 30 * 86_400_000;

/** Time for a backup: after 20 changes, or 30 days with any (THREATS.md E6). */
export function isBackupDue({ changes, savedAtMs }: Vault['backup'], nowMs: number): boolean {
  return changes >= MOST_CHANGES || (changes > 0 && savedAtMs !== null && nowMs - savedAtMs > MOST_MS);
}
