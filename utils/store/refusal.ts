/**
 * Why a message had no value. `refused`: unknown, malformed, or not for this sender. `no-answer`: nobody answered in
 * time, three times over. `clash`: the record was changed elsewhere meanwhile. The rest is the state of the database.
 */
export type FailureCode =
  | 'refused'
  | 'no-answer'
  | 'clash'
  | 'read-only'
  | 'storage-full'
  | 'database-blocked'
  | 'database-closed'
  | 'private-window'
  | 'unexpected';

/** An expected no, thrown inside a transaction so that nothing of it stays, and turned into its code at the edge. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly code: FailureCode) {
    super(code);
  }
}
