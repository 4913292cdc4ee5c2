import type { MatchStatus } from '@/utils/core/matching/match';
import type { ComparedPosting } from '../../shared/compare';
import type { Cover, PackedCover } from './asks';

const LETTERS = { c: 'covered', p: 'partly', e: 'expired', m: 'missing' } as const satisfies Record<
  string,
  MatchStatus
>;

const letters = (units: ComparedPosting['required']) => units.map(({ status }) => status[0]).join('');

export const packCover = ({
  required,
  preferred,
  isOpen,
}: Pick<ComparedPosting, 'required' | 'preferred' | 'isOpen'>): PackedCover =>
  `${isOpen ? '+' : '-'}${letters(required)}|${letters(preferred)}`;

export function unpackCover(packed: PackedCover): Cover {
  const [required = '', preferred = ''] = packed.slice(1).split('|');
  const statuses = (text: string) => [...text].map((letter) => LETTERS[letter as keyof typeof LETTERS]);
  return { isOpen: packed.startsWith('+'), required: statuses(required), preferred: statuses(preferred) };
}

/** Reads many covers: of ten thousand postings most are covered just as another one is, and share its answer. */
export function coverReader(): (packed: PackedCover) => Cover {
  const known = new Map<PackedCover, Cover>();
  return (packed) => {
    const cover = known.get(packed) ?? unpackCover(packed);
    known.set(packed, cover);
    return cover;
  };
}
