import type { Proof } from '../catalogue/offer';
import type { Signature, Validity } from '../certs/cert';
import type { MatchStatus } from '../matching/match';
import type { Unread } from './dossier/dossier';

/** Words of a report in one language; `{name}` stands for a value. Handed to the formats: the core itself knows none. */
export interface ReportWords {
  /** BCP 47. */
  readonly language: string;
  /** Short names, January first. */
  readonly months: readonly string[];
  /** `{day} {month} {year}` and the like; parts that a date lacks are left out with the blank beside them. */
  readonly date: string;
  /** Between thousands, and before a fraction. */
  readonly marks: { readonly group: string; readonly decimal: string };
  readonly dollars: { readonly before: string; readonly after: string };
  readonly percent: string;
  readonly title: string;
  /** Two postings or more. */
  readonly several: string;
  readonly untitled: string;
  readonly asOf: string;
  readonly nameLine: string;
  readonly required: string;
  readonly preferred: string;
  readonly mentioned: string;
  readonly soft: string;
  readonly count: string;
  readonly requiredCovered: string;
  readonly preferredCovered: string;
  readonly nothingToJudge: string;
  readonly timeToClose: string;
  readonly price: string;
  readonly asked: string;
  readonly opened: { readonly now: string; readonly planned: string };
  readonly opens: string;
  readonly postings: string;
  readonly demand: string;
  readonly linksLeftOut: string;
  readonly unreadHeading: string;
  readonly unread: Readonly<Record<Unread['code'], string>>;
  readonly changes: {
    readonly heading: string;
    readonly skillsGained: string;
    readonly skillsLost: string;
    readonly certsGained: string;
    readonly certsRenewed: string;
    readonly certsEnded: string;
    readonly certsGone: string;
    readonly nothing: string;
    readonly postingsAdded: string;
    readonly postingsDropped: string;
    readonly certsUnknown: string;
    readonly skillsUnknown: string;
  };
  readonly planHeading: string;
  readonly noPlan: string;
  readonly noGap: string;
  readonly nothingCloses: string;
  readonly beyondWishes: string;
  readonly notProven: string;
  readonly certificates: string;
  readonly classic: { readonly heading: string; readonly note: string; readonly left: string };
  readonly columns: Readonly<Record<Column, string>>;
  /** What a line of the spreadsheet is about. */
  readonly records: Readonly<
    Record<'holder' | 'posting' | 'skill' | 'demand' | 'offer' | 'certificate' | 'unread' | 'change', string>
  >;
  readonly status: Readonly<Record<MatchStatus, string>>;
  readonly or: string;
  readonly years: string;
  readonly yearsNote: string;
  readonly because: {
    readonly none: string;
    readonly implied: string;
    readonly equivalent: string;
    readonly notYet: string;
    readonly revoked: string;
    readonly failed: string;
  };
  readonly validity: {
    readonly none: string;
    readonly until: string;
    readonly expired: string;
  };
  readonly proof: Readonly<Record<Proof, string>>;
  readonly signature: Readonly<Record<Signature, string>>;
  readonly state: Readonly<Record<Exclude<Validity, 'valid' | 'unknown'>, string>>;
  readonly free: string;
  readonly perMonth: string;
  readonly notKnown: string;
  readonly notChecked: string;
  readonly unknownPrices: string;
  readonly monthlyPrices: string;
  readonly uncheckedPrices: string;
  readonly hours: string;
  readonly hoursBasis: Readonly<Record<'course' | 'assessment-only' | 'study-estimate', string>>;
  readonly unknownHours: string;
  readonly listed: string;
  readonly mayHaveChanged: string;
  readonly recalled: string;
  readonly ownOffer: string;
  readonly step: string;
  readonly closesBy: string;
  readonly needs: string;
  readonly neededFor: string;
  readonly renews: string;
  readonly none: string;
  readonly closing: string;
}

export type Column =
  | 'record'
  | 'posting'
  | 'employer'
  | 'required'
  | 'preferred'
  | 'score'
  | 'credential'
  | 'need'
  | 'name'
  | 'state'
  | 'years'
  | 'certificate'
  | 'provider'
  | 'valid'
  | 'step'
  | 'closes'
  | 'hours'
  | 'price'
  | 'asOf'
  | 'source'
  | 'proof'
  | 'address'
  | 'issued'
  | 'expires'
  | 'known'
  | 'because'
  | 'sentence';

/** Fills the `{names}` of a template. A name without a value stays as it is, so that a slip is seen. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
