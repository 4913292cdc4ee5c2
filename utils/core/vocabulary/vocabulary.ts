/** What kind of thing a skill is; counted and shown apart. */
export type SkillKind = 'skill' | 'certificate' | 'language' | 'soft';

/** One row of the vocabulary, as the rest of the house sees it. */
export interface VocabularySkill {
  /** Stable slug: `cpp`, `kubernetes`. */
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
  /** Coarse group, for display and as a feature: `language`, `devops`, `healthcare`. */
  readonly category: string;
}

/**
 * The skills we know, ready to look up. Built once from the generated index; never changed afterwards.
 * Matching and the plan need none of this: they work on ids and the separate table of implications.
 */
export interface Vocabulary {
  readonly size: number;
  get(id: string): VocabularySkill | undefined;
  /**
   * The skill that a name on its own stands for ("k8s", "Python (primary)", "distributed system"), or null. Case,
   * plural, a note in brackets and the alias table are seen through; a name with two senses gives the first declared.
   */
  resolve(name: string): VocabularySkill | null;
}
