import { liveQuery } from 'dexie';
import { backupAge } from './backup';
import { certsInPages } from './certs';
import { allChoices } from './choices';
import { failureOf } from './failures';
import type { PackedPosting } from './packed';
import { packedPostings } from './postings';
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

/** The vault as it lies in the database. */
export type PackedVault = Omit<Vault, 'postings'> & { readonly postings: readonly PackedPosting[] };

/** Each part is watched by itself: what changes a setting does not read ten thousand postings again. */
const PARTS: { readonly [P in keyof PackedVault]: (db: Database) => Promise<PackedVault[P]> } = {
  settings: settingsOf,
  certs: certsInPages,
  choices: allChoices,
  words: allWords,
  backup: backupAge,
  postings: packedPostings,
};

/** Tells every part of the vault now and after each change, whichever window or worker made it. Stops when the function given back is called. */
export function watchVault(
  db: Database,
  onPart: (part: Partial<PackedVault>) => void,
  onFailure: (code: FailureCode) => void,
): () => void {
  const subscriptions = Object.entries(PARTS).map(([name, read]) =>
    liveQuery<unknown>(() => read(db)).subscribe({
      next: (part) => onPart({ [name]: part }),
      error: (error) => onFailure(failureOf(error)),
    }),
  );
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}
