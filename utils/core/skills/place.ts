import type { Mention } from '../mentions/mention';
import type { Grade } from './grade';

/** One mention with what its place in the text asks for. */
export interface Place {
  readonly mention: Mention;
  readonly grade: Grade;
  readonly years: number | null;
  /** Members of one list share the number; numbers are unique within the reading. */
  readonly eitherOr: number | null;
  readonly examples: number | null;
}
