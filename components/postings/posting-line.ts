import type { MatchStatus } from '../../utils/core/matching/match';

export type Stage = 'saved' | 'applied' | 'interview' | 'offer' | 'closed';

/** A posting in the list: what it is, and how much of it is covered. */
export interface PostingLine {
  readonly key: string;
  readonly title: string | null;
  readonly company: string | null;
  /** Day it was last seen, `YYYY-MM-DD`. */
  readonly seen: string;
  readonly required: readonly MatchStatus[];
  readonly preferred: readonly MatchStatus[];
  readonly isRecognised: boolean;
  /** Covered as far as the user asks for. */
  readonly isOpen: boolean;
  readonly isSaved: boolean;
  readonly stage: Stage | null;
}

export type PostingFilter = 'all' | 'openOnes' | 'few' | 'saved' | 'nothing';
export type PostingSort = 'posting' | 'required' | 'seen';

export const gapsOf = ({ required }: PostingLine): number =>
  required.filter((one) => one !== 'covered').length;

/** What each filter lets through. */
export const FILTERS: Readonly<Record<PostingFilter, (line: PostingLine) => boolean>> = {
  all: ({ isRecognised }) => isRecognised,
  openOnes: ({ isOpen }) => isOpen,
  few: (line) => gapsOf(line) === 1 || gapsOf(line) === 2,
  saved: ({ isSaved }) => isSaved,
  nothing: ({ isRecognised }) => !isRecognised,
};

const share = ({ required }: PostingLine) =>
  required.length === 0 ? -1 : required.filter((one) => one === 'covered').length / required.length;

const COMPARE: Readonly<Record<PostingSort, (a: PostingLine, b: PostingLine) => number>> = {
  posting: (a, b) => (a.title ?? '').localeCompare(b.title ?? ''),
  required: (a, b) => share(b) - share(a),
  seen: (a, b) => (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : 0),
};

/** By the column, the key deciding between equals. */
export const sortedPostings = (lines: readonly PostingLine[], by: PostingSort): PostingLine[] =>
  [...lines].sort((a, b) => COMPARE[by](a, b) || (a.key < b.key ? -1 : 1));

/** Every word of the search somewhere in title or company. */
export function isFound(line: PostingLine, search: string): boolean {
  const text = `${line.title ?? ''}\n${line.company ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
