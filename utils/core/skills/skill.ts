import type { SkillKind } from '../vocabulary/vocabulary';

/** How much the posting asks for a skill. Decision 9 says what wins over what. */
export type Need = 'required' | 'preferred' | 'mentioned';

/** Skills asked for together: one of an `either-or` is enough; members of `examples` stand for a class that is asked for. */
export interface SkillGroup {
  /** Unique within the reading. */
  readonly id: number;
  readonly kind: 'either-or' | 'examples';
}

/** Where the posting names the skill; offsets as in `Mention`. */
export interface SkillMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index into the reading's sections. */
  readonly section: number;
}

/** One skill the posting asks for; named twice it is still one. */
export interface Skill {
  /** Vocabulary id; for a skill the vocabulary lacks, `x:` and the name as a slug. */
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
  readonly need: Need;
  readonly group: SkillGroup | null;
  /** Lower bound of the years asked for, null when none are. */
  readonly years: number | null;
  /** Whether the vocabulary has it. */
  readonly known: boolean;
  readonly mentions: readonly SkillMention[];
}
