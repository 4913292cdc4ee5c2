/** The types of `sections.tsv`, and `other` for what no heading names. */
export type SectionKind =
  | 'required'
  | 'preferred'
  | 'responsibilities'
  | 'stack'
  | 'about_role'
  | 'about_company'
  | 'benefits'
  | 'salary'
  | 'education'
  | 'languages'
  | 'certificates'
  | 'application'
  | 'eeo_legal'
  | 'related'
  | 'other';

/** A stretch of the posting's text under one heading. Sections cover the text without gap or overlap, in order. */
export interface Section {
  readonly kind: SectionKind;
  /** The heading as written, `null` before the first one. */
  readonly heading: string | null;
  readonly start: number;
  readonly end: number;
}
