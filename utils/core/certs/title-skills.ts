import { findMentions } from '../mentions/find-mentions';
import type { PostingText } from '../posting/posting';
import { EMPTY_DICTIONARY } from '../vocabulary/dictionary';
import type { Vocabulary } from '../vocabulary/vocabulary';

const NOWHERE = {
  site: null,
  source: 'text',
  id: null,
  url: null,
  title: null,
  company: null,
  location: null,
  remote: null,
  postedOn: null,
  validThrough: null,
  employmentType: null,
  salary: null,
  language: null,
} as const;

/**
 * Skills named in the title of a certificate, by the reader of postings: the title is read as if it were the one thing
 * asked for. A module of its own, because the reader's weights are large; hand it in as `titleSkills`.
 */
export function titleReader(vocabulary: Vocabulary): (title: string) => readonly string[] {
  return (title) => {
    const block = { kind: 'item', start: 0, end: title.length } as const;
    const posting: PostingText = { posting: { ...NOWHERE, text: title }, blocks: [block], partial: false };
    const section = { kind: 'required', heading: null, start: 0, end: title.length } as const;
    const steps = findMentions(posting, [section], vocabulary, EMPTY_DICTIONARY);
    for (;;) {
      const step = steps.next();
      if (!step.done) continue;
      return step.value.flatMap(({ skillId }) =>
        skillId === null ? [] : (vocabulary.get(skillId)?.label ?? []),
      );
    }
  };
}
