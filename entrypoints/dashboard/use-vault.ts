import { useEffect, useMemo, useState } from 'preact/hooks';
import { type PackedVault, watchVault } from '@/utils/store/live';
import { openStore } from '@/utils/store/open';
import type { FailureCode } from '@/utils/store/refusal';
import type { Database } from '@/utils/store/schema';

/** Milliseconds that the other side is given to finish with the database. */
const REOPEN_MS = 300;

/** The vault as far as it has been read. The postings come last: there may be ten thousand. */
export type OpenVault = Omit<PackedVault, 'postings'> & Partial<Pick<PackedVault, 'postings'>>;

/** The vault as it is now, or why it cannot be read. Null while it is opened, which
 * the view says: an empty collection is never shown as if it were the user's (THREATS.md N9). */
export function useVault(): { db: Database; vault: OpenVault | null; failure: FailureCode | null } {
  const db = useMemo(() => openStore(), []);
  const [parts, setParts] = useState<Partial<PackedVault>>({});
  const [failure, setFailure] = useState<FailureCode | null>(null);
  // Everything was deleted, or another version upgrades: our connection is closed, and what is there now is read anew.
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const again = () => void setTimeout(() => setTurn((n) => n + 1), REOPEN_MS);
    db.on('versionchange', again);
    return () => db.on('versionchange').unsubscribe(again);
  }, [db]);
  useEffect(() => {
    db.on('blocked', () => setFailure('database-blocked'));
    return watchVault(
      db,
      (part) => {
        setFailure(null);
        setParts((held) => ({ ...held, ...part }));
      },
      setFailure,
    );
  }, [db, turn]);
  return { db, vault: isOpen(parts) ? parts : null, failure };
}

const isOpen = (parts: Partial<PackedVault>): parts is OpenVault =>
  (['settings', 'certs', 'choices', 'words', 'backup'] as const).every((part) => parts[part] !== undefined);
