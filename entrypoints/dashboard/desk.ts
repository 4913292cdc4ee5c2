import type { Cert } from '@/utils/core/certs/cert';
import type { Vault } from '@/utils/store/live';
import type { Database } from '@/utils/store/schema';
import type { Teller } from '../shared/tell';
import type { CountBy } from './counting/asks';
import type { DeskCounter } from './counting/desk-counter';
import type { CoveredPosting } from './counting/use-compared';

/** What every view of the dashboard works on. */
export interface Desk extends Teller {
  readonly db: Database;
  readonly vault: Vault;
  readonly certs: readonly Cert[];
  /** The user's local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Every posting with something recognised, against the certificates held. */
  readonly compared: readonly CoveredPosting[];
  /** Counts over all postings beside the page, by what the user wishes now. */
  readonly counter: DeskCounter;
  readonly by: CountBy;
  /** Name of a skill id. */
  readonly nameOf: (id: string) => string;
  /** Words that were typed and not kept: leaving asks first. */
  readonly onDirty: (isDirty: boolean) => void;
}
