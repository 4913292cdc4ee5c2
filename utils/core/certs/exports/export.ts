import type { Cert } from '../cert';

/** One way of handing certificates out as a single text file. */
export interface CertExport {
  readonly id: string;
  /** What the format is called, in every language. */
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  /** `today`: the user's local day, for what holds on it. */
  readonly write: (certs: readonly Cert[], today: string) => string;
}
