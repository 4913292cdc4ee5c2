import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Vault, watchVault } from '@/utils/store/live';
import { openStore } from '@/utils/store/open';
import type { FailureCode } from '@/utils/store/refusal';
import type { Database } from '@/utils/store/schema';

export type { Vault };

/** The vault as it is now, or why it cannot be read. Null while it is opened; `waiting` after two seconds of that (THREATS.md N9). */
export function useVault(): { db: Database; vault: Vault | null; failure: FailureCode | null } {
  const db = useMemo(() => openStore(), []);
  const [vault, setVault] = useState<Vault | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  useEffect(() => {
    const late = setTimeout(() => setFailure((known) => known ?? 'database-blocked'), 2_000);
    const stop = watchVault(
      db,
      (found) => {
        clearTimeout(late);
        setFailure(null);
        setVault(found);
      },
      (code) => {
        clearTimeout(late);
        setFailure(code);
      },
    );
    return () => {
      clearTimeout(late);
      stop();
    };
  }, [db]);
  return { db, vault, failure };
}
