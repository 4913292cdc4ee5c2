import type { NotAPostingReason, Posting } from '../posting/posting';
import type { Section } from '../sections/section';
import type { Skill } from './skill';

export const READING_SCHEMA = 'nextbadge/reading@1';

/** Posting -> skills: what the reader hands on. The format is DESIGN.md section 4, and it is what crosses to the worker. */
export interface Reading {
  readonly schema: typeof READING_SCHEMA;
  readonly status: 'read' | 'nothing-recognised' | 'not-a-posting';
  /** Only with `not-a-posting`. */
  readonly reason: NotAPostingReason | null;
  /** True when a limit cut the page or the reading was stopped early. */
  readonly partial: boolean;
  /** Null only with `not-a-posting`. */
  readonly posting: Posting | null;
  readonly sections: readonly Section[];
  readonly skills: readonly Skill[];
}
