import { useEffect, useMemo, useState } from 'preact/hooks';

import { browser } from 'wxt/browser';
import { failureOf } from '@/utils/store/failures';
import { type PackedVault, watchVault } from '@/utils/store/live';
import { opened, openStore } from '@/utils/store/open';
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
    // Firefox gives a private window a database of its own or none: neither is the user's.
    if (browser.extension.inIncognitoContext) return setFailure('private-window');
    let stop = () => {};
    let isOver = false;
    opened(db).then(
      () => {
        if (!isOver) stop = watchVault(db, show, setFailure);
      },
      (error) => setFailure(failureOf(error)),
    );
    return () => {
      isOver = true;
      stop();
    };
  }, [db, turn]);
  function show(part: Partial<PackedVault>) {
    setFailure(null);
    setParts((held) => ({ ...held, ...part }));
  }
  return { db, vault: isOpen(parts) ? parts : null, failure };
}

const isOpen = (parts: Partial<PackedVault>): parts is OpenVault =>
  (['settings', 'certs', 'choices', 'words', 'backup'] as const).every((part) => parts[part] !== undefined);
