import { act } from './act';
import { DEFAULT_SETTINGS, type Settings } from './records';
import type { Database } from './schema';

/** The settings, with the defaults for what an older version did not know. */
export async function settingsOf(db: Database): Promise<Settings> {
  const kept = (await db.meta.get('settings'))?.value as Partial<Settings> | undefined;
  return { ...DEFAULT_SETTINGS, ...kept, wishes: { ...DEFAULT_SETTINGS.wishes, ...kept?.wishes } };
}

/** Changes some settings and gives them all. */
export function changeSettings(
  db: Database,
  action: string,
  nowMs: number,
  patch: Partial<Settings>,
): Promise<Settings> {
  return act(db, action, 'settings:change', nowMs, async () => {
    const value = { ...(await settingsOf(db)), ...patch };
    await db.meta.put({ key: 'settings', value });
    return value;
  });
}
