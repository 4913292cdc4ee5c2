/**
 * A span of the posting's text that names a skill. Offsets are UTF-16 units of `posting.text`, end exclusive:
 * `text.slice(start, end) === mention.text`, always.
 */
export interface Mention {
  /** Vocabulary id, or null for a name the vocabulary lacks. */
  readonly skillId: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index into the reading's sections. */
  readonly section: number;
}
