import type { Dictionary } from '../vocabulary/dictionary';
import { nameWords } from '../vocabulary/name-table';
import type { Name, Vocabulary, VocabularySkill } from '../vocabulary/vocabulary';

/** The vocabulary as this user taught it. */
export interface TaughtVocabulary {
  readonly vocabulary: Vocabulary;
  /** Whether the user gave this very name, so that no evidence is asked for. */
  isTaught(name: Name): boolean;
  /** Whether the user said that a text, or the skill behind it, is no skill. */
  isRefused(text: string, skill: VocabularySkill | undefined): boolean;
}

/** Lays the user's dictionary over the vocabulary: names added, given another skill, or refused. */
export function teach(vocabulary: Vocabulary, { notSkills, sameAs, skills }: Dictionary): TaughtVocabulary {
  const refused = new Set(notSkills.map((name) => name.trim().toLowerCase()));
  const added = new Map<string, Name[]>();
  const add = (text: string, skill: VocabularySkill): void => {
    const words = nameWords(text);
    const first = words[0];
    if (first === undefined || refused.has(text.trim().toLowerCase())) return;
    const name = { text, words, skills: [skill], risky: false, language: null };
    added.set(
      first,
      [...(added.get(first) ?? []), name].sort((a, b) => b.words.length - a.words.length),
    );
  };
  for (const [text, id] of Object.entries(sameAs)) {
    const skill = vocabulary.get(id);
    if (skill !== undefined) add(text, skill);
  }
  for (const text of skills)
    add(text, vocabulary.resolve(text) ?? { id: '', label: text, kind: 'skill', category: '' });
  const taught = new Set([...added.values()].flat());
  return {
    vocabulary:
      added.size === 0
        ? vocabulary
        : {
            ...vocabulary,
            namesFrom: (word, ...more) => merge(added.get(word), vocabulary.namesFrom(word, ...more)),
          },
    isTaught: (name) => taught.has(name),
    isRefused: (text, skill) =>
      refused.has(text.toLowerCase()) || (skill !== undefined && refused.has(skill.label.toLowerCase())),
  };
}

/** Longest first; of two names with the same words the user's. */
function merge(added: readonly Name[] | undefined, names: readonly Name[]): readonly Name[] {
  if (added === undefined) return names;
  return [...added, ...names].sort((a, b) => b.words.length - a.words.length);
}
