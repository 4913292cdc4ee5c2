/** What the user taught: applied on top of the vocabulary, at once, and kept in the backup. Names compare without case. */
export interface Dictionary {
  /** Names that are no skill for this user. */
  readonly notSkills: readonly string[];
  /** A name the user gave as another skill: surface -> vocabulary id. */
  readonly sameAs: Readonly<Record<string, string>>;
  /** Names the user calls a skill although the vocabulary lacks them. */
  readonly skills: readonly string[];
}

export const EMPTY_DICTIONARY: Dictionary = { notSkills: [], sameAs: {}, skills: [] };
