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

/** One name of a skill: its label, an alias, or a form in another language. */
export interface Name {
  /** As the table writes it: case is a hint for names that are ordinary words too. */
  readonly text: string;
  /** Its words as {@link wordsOf} cuts them, lower case; in names of several words plurals are folded. */
  readonly words: readonly string[];
  /** Skills it may stand for, first declared first. Mostly one. */
  readonly skills: readonly VocabularySkill[];
  /** Whether it needs evidence, because it has another meaning in running text. */
  readonly risky: boolean;
  /** ISO 639-1 code of the only language whose texts it is looked for in, null for any. */
  readonly language: string | null;
}

/**
 * The skills we know, ready to look up. Built once from the generated index; never changed afterwards.
 * Matching and the plan need none of this: they work on ids and the separate table of implications.
 */
export interface Vocabulary {
  get(id: string): VocabularySkill | undefined;
  /**
   * The skill that a name on its own stands for ("k8s", "Python (primary)", "distributed system"), or null. Case,
   * plural, a note in brackets and the alias table are seen through; a name with two senses gives the first declared.
   */
  resolve(name: string): VocabularySkill | null;
  /**
   * The names that begin with this word (lower case), longest first. Names of one word are filed under it exactly.
   *
   * @param hash  `hashOf` the word, where it is known
   * @param next  the word after it, null where there is none: of the names that go on in another way some are left out
   */
  namesFrom(word: string, hash?: number, next?: string | null): readonly Name[];
}
