import { liveQuery } from 'dexie';
import { backupAge } from './backup';
import { allCerts } from './certs';
import { allChoices } from './choices';
import { failureOf } from './failures';
import { allPostings } from './postings';
import type { CertRow, ChoiceRow, PostingRow, Settings, WordRow } from './records';
import type { FailureCode } from './refusal';
import type { Database } from './schema';
import { settingsOf } from './settings';
import { allWords } from './words';

/** All that the dashboard shows, read straight from the database: only the worker writes. */
export interface Vault {
  readonly certs: readonly CertRow[];
  readonly postings: readonly PostingRow[];
  readonly choices: readonly ChoiceRow[];
  readonly words: readonly WordRow[];
  readonly settings: Settings;
  readonly backup: { readonly changes: number; readonly savedAtMs: number | null };
}

/** Tells the vault now and after each change, whichever window or worker made it. Stops when the function given back is called. */
export function watchVault(
  db: Database,
  onVault: (vault: Vault) => void,
  onFailure: (code: FailureCode) => void,
): () => void {
  const subscription = liveQuery(() => readVault(db)).subscribe({
    next: onVault,
    error: (error) => onFailure(failureOf(error)),
  });
  return () => subscription.unsubscribe();
}

async function readVault(db: Database): Promise<Vault> {
  const [certs, postings, choices, words, settings, backup] = await Promise.all([
    allCerts(db),
    allPostings(db),
    allChoices(db),
    allWords(db),
    settingsOf(db),
    backupAge(db),
  ]);
  return { certs, postings, choices, words, settings, backup };
}
