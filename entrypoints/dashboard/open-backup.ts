import * as v from 'valibot';
import { BACKUP } from '@/utils/messages/schemas-records';
import { BACKUP_VERSION, type Backup } from '@/utils/store/backup';
import { LOCKED_SCHEMA, type LockedBackup } from '@/utils/store/backup-lock';

export type OpenedBackup =
  | { readonly kind: 'backup'; readonly backup: Backup }
  | { readonly kind: 'locked'; readonly locked: LockedBackup }
  | { readonly kind: 'refused'; readonly code: 'not-a-backup' | 'newer-version' | 'damaged' };

const HEAD = v.object({ schema: v.string() });
const LOCKED = v.strictObject({
  schema: v.literal(LOCKED_SCHEMA),
  iterations: v.number(),
  salt: v.string(),
  iv: v.string(),
  sealed: v.string(),
}) satisfies v.GenericSchema<LockedBackup>;

/** Tells what a file is and checks it whole: what is not entirely in order is not brought in at all (THREATS.md C10). */
export function openBackup(text: string): OpenedBackup {
  const value = parsed(text);
  const head = v.safeParse(HEAD, value);
  if (!head.success) return { kind: 'refused', code: 'not-a-backup' };
  const { schema } = head.output;
  if (schema === LOCKED_SCHEMA) {
    const locked = v.safeParse(LOCKED, value);
    return locked.success ? { kind: 'locked', locked: locked.output } : { kind: 'refused', code: 'damaged' };
  }
  const version = /^nextbadge\/backup(?:-locked)?@(\d+)$/.exec(schema)?.[1];
  if (version === undefined) return { kind: 'refused', code: 'not-a-backup' };
  if (Number(version) > BACKUP_VERSION) return { kind: 'refused', code: 'newer-version' };
  const backup = v.safeParse(BACKUP, value);
  return backup.success ? { kind: 'backup', backup: backup.output } : { kind: 'refused', code: 'damaged' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no JSON: no backup
  }
}
