/**
 * The table of contents: how a page becomes a report. Read this file first.
 *
 * page -> posting -> sections -> mentions -> skills (= a reading) -> matching -> plan -> report
 */
import { findMentions } from './mentions/find-mentions';
import type { PostingResult } from './posting/posting';
import { findSections } from './sections/find-sections';
import { gradeSkills } from './skills/grade-skills';
import { READING_SCHEMA, type Reading } from './skills/reading';
import { type Dictionary, EMPTY_DICTIONARY } from './vocabulary/dictionary';
import type { Vocabulary } from './vocabulary/vocabulary';

/**
 * Reads the skills out of a posting. Yields after every line, so that a page stays responsive and the caller
 * can stop: call `return()` and use the last reading as it is, or run it to the end with {@link finish}.
 *
 * @param result  what the posting room made of a page, a selection or a text
 */
export function* readPage(
  result: PostingResult,
  vocabulary: Vocabulary,
  dictionary: Dictionary = EMPTY_DICTIONARY,
): Generator<void, Reading> {
  if (result.kind === 'not-a-posting') {
    return {
      schema: READING_SCHEMA,
      status: 'not-a-posting',
      reason: result.reason,
      partial: false,
      posting: null,
      sections: [],
      skills: [],
    };
  }
  const sections = yield* findSections(result);
  const mentions = yield* findMentions(result, sections, vocabulary, dictionary);
  const skills = yield* gradeSkills(result, sections, mentions, vocabulary);
  return {
    schema: READING_SCHEMA,
    status: skills.length > 0 ? 'read' : 'nothing-recognised',
    reason: null,
    partial: result.partial,
    posting: result.posting,
    sections,
    skills,
  };
}

/** Runs a reading to its end without a pause: for the command line and tests. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export { assess } from './report/assess';
