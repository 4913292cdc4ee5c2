import type { MatchStatus, Share } from '../matching/match';
import { type CertLine, certLine } from './cert-lines';
import { type ChangesView, changesView } from './change-lines';
import { type ClassicView, classicView } from './classic-lines';
import { dateInWords } from './dates';
import type { Dossier, Part } from './dossier/dossier';
import { labelsOf } from './labels';
import type { Sum } from './offer-words';
import { plainText } from './plain-text';
import { type PlanView, planView } from './plan-view';
import { type PostingView, postingView } from './posting-view';
import { fill, type ReportWords } from './report-words';
import type { Telling } from './telling';

/** The report in words, ready to be laid out; formats add only layout and escaping. */
export interface ReportView {
  /** The posting's title, or how many postings it is about. */
  readonly title: string;
  /** Employer and day, or the day alone. */
  readonly lead: string;
  readonly url: string | null;
  readonly holder: readonly string[];
  /** What is said first: a name and a figure each. */
  readonly facts: readonly Fact[];
  readonly changes: ChangesView | null;
  /** Those with something recognised, and the only one in any case. */
  readonly postings: readonly PostingView[];
  readonly isSeveral: boolean;
  readonly demand: readonly DemandLine[];
  readonly plan: PlanView | null;
  readonly classic: ClassicView | null;
  /** Null where certificates were left out. */
  readonly certs: readonly CertLine[] | null;
  /** What is to be said of the certificates as a whole; empty for nothing. */
  readonly certsNote: string;
  readonly unread: readonly { readonly name: string; readonly what: string }[];
  readonly closing: string;
}

export interface Fact extends Sum {
  readonly name: string;
}

export interface DemandLine {
  readonly label: string;
  readonly required: number;
  readonly preferred: number;
  readonly status: MatchStatus;
}

export function viewOf(dossier: Dossier, words: ReportWords): ReportView {
  const labels = labelsOf(dossier);
  const telling: Telling = { dossier, labels, words };
  const has = (part: Part) => dossier.parts.includes(part);
  const date = dateInWords(dossier.today, words);
  const isSeveral = dossier.postings.length > 1;
  const postings = dossier.postings
    .filter(({ reading }) => !isSeveral || reading.status === 'read')
    .map((posting, i) => postingView(posting, i + 1, telling));
  const [only] = isSeveral ? [] : postings;
  const plan = planView(telling);
  const read = fill(words.asOf, { date });
  return {
    title: only?.title ?? fill(words.several, { n: dossier.postings.length }),
    lead: [only?.employer, read].filter(Boolean).join(' · '),
    url: only?.url ?? null,
    holder: [dossier.holder.name, dossier.holder.email].flatMap((text) => plainText(text ?? '') || []),
    facts: factsOf(telling, only, plan),
    changes: dossier.changes && changesView(dossier.changes, words),
    postings,
    isSeveral,
    demand: dossier.demand.map(({ skills, ...counts }) => ({
      label: skills.map(labels).join(` ${words.or} `),
      ...counts,
    })),
    plan,
    classic: classicView(telling),
    certs: has('certificates') ? dossier.certs.map((cert) => certLine(cert, words)) : null,
    certsNote: has('certificates') && dossier.certs.length > 0 && !dossier.links ? words.linksLeftOut : '',
    unread: dossier.unread.map(({ name, code }) => ({
      name: plainText(name) || words.untitled,
      what: words.unread[code],
    })),
    closing: fill(words.closing, { date }),
  };
}

function factsOf(
  { dossier: { opened }, words }: Telling,
  only: PostingView | undefined,
  plan: PlanView | null,
): Fact[] {
  const alone = (value: string | null | undefined): Sum | null => (value ? { value, more: '' } : null);
  const share = (of: Share | null | undefined) => alone(of && fill(words.count, { ...of }));
  const facts: readonly (readonly [string, Sum | null])[] = [
    [words.requiredCovered, alone(only?.counts?.required)],
    [words.preferredCovered, alone(only?.counts?.preferred)],
    [words.opened.now, share(opened?.now)],
    [words.opened.planned, share(opened?.planned)],
    [words.timeToClose, plan?.sums.hours ?? null],
    [words.price, plan?.sums.price ?? null],
  ];
  return facts.flatMap(([name, sum]) => (sum === null ? [] : [{ name, ...sum }]));
}
