import type { PostingText } from '../posting/posting';
import type { Section } from './section';

/** The sections of a posting, in order; together they cover its text without gap or overlap. */
export function findSections({ posting }: PostingText): Section[] {
  if (posting.text.length === 0) return [];
  return [{ kind: 'other', heading: null, start: 0, end: posting.text.length }];
}
