/**
 * How a posting lies in the database since version 2: its skills, and the reading that is kept with a saved one, each as
 * one text. Ten thousand rows of texts are cloned out of IndexedDB in a tenth of a second, ten thousand rows of ten
 * records each take ten times as long, in one piece; and most of what is read is only counted, elsewhere.
 */
import type { PostingRow, SavedPosting, SeenSkill } from './records';

export interface PackedPosting extends Omit<PostingRow, 'skills' | 'saved'> {
  /** JSON of the skills. */
  readonly skills: string;
  readonly saved: PackedSaved | null;
}

interface PackedSaved extends Omit<SavedPosting, 'reading'> {
  /** JSON of the reading. */
  readonly reading: string;
}

type Unrevised<Row> = Omit<Row, 'revision'> & { readonly revision?: number };

export function packPosting<Row extends Unrevised<PostingRow>>(row: Row) {
  const { skills, saved } = row;
  return {
    ...row,
    skills: JSON.stringify(skills),
    saved: saved === null ? null : { ...saved, reading: JSON.stringify(saved.reading) },
  };
}

/** The row as everything else knows it. What is packed is unpacked when it is first looked at. */
export function unpackPosting({ skills, saved, ...row }: PackedPosting): PostingRow {
  const skillsOf = once(() => unpackSkills(skills));
  return {
    ...row,
    get skills() {
      return skillsOf();
    },
    saved: saved === null ? null : unpackSaved(saved),
  };
}

export const unpackSkills = (skills: string): readonly SeenSkill[] => JSON.parse(skills);

function unpackSaved({ reading, ...saved }: PackedSaved): SavedPosting {
  const readingOf = once(() => JSON.parse(reading) as SavedPosting['reading']);
  return {
    ...saved,
    get reading() {
      return readingOf();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
