/** The types of `sections.tsv`, and `other` for what no heading names. The tagger's weights are learnt in this order. */
export const SECTION_KINDS = [
  'required',
  'preferred',
  'responsibilities',
  'stack',
  'about_role',
  'about_company',
  'benefits',
  'salary',
  'education',
  'languages',
  'certificates',
  'application',
  'eeo_legal',
  'related',
  'other',
] as const;

export type SectionKind = (typeof SECTION_KINDS)[number];

/** A stretch of the posting's text under one heading. Sections cover the text without gap or overlap, in order. */
export interface Section {
  readonly kind: SectionKind;
  /** The heading as written, `null` before the first one. */
  readonly heading: string | null;
  readonly start: number;
  readonly end: number;
}
