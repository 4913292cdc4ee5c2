import type { Catalogue } from '../catalogue/catalogue';
import type { Cert } from '../certs/cert';
import { isCounted } from '../matching/summarise';
import type { ClassicComparison } from '../plan/classic';
import type { Skill } from '../skills/skill';
import { type CertLine, certLine } from './cert-lines';
import { type ClassicView, classicView } from './classic-lines';
import { dateInWords } from './dates';
import { type Labels, labelsOf } from './labels';
import { hoursSumInWords, priceSumInWords } from './offer-words';
import { plainText, webAddress } from './plain-text';
import type { Report } from './report';
import { fill, type ReportWords } from './report-words';
import { type SkillLine, skillLines } from './skill-lines';
import { type StepLine, stepLine } from './step-lines';

/** A report with what its ids stand for. */
export interface ReportInput {
  readonly report: Report;
  readonly certs: readonly Cert[];
  readonly catalogue: Catalogue;
  /** Label of a vocabulary id that the posting itself does not name (a step of a path). */
  readonly labelOf?: (id: string) => string | undefined;
  /** The plan's gaps closed the classic way, where that is to be shown beside it. */
  readonly classics?: ClassicComparison;
}

/** The report in words, ready to be laid out; formats add only layout and escaping. */
export interface ReportView {
  readonly title: string;
  readonly employer: string;
  readonly url: string | null;
  readonly date: string;
  readonly counts: { readonly required: string; readonly preferred: string; readonly score: string };
  readonly lines: readonly SkillLine[];
  readonly mentioned: readonly string[];
  readonly soft: readonly string[];
  readonly steps: readonly StepLine[];
  readonly notes: readonly string[];
  readonly sums: { readonly price: string; readonly hours: string };
  readonly classic: ClassicView | null;
  readonly certs: readonly CertLine[];
  readonly closing: string;
}

export function viewOf(input: ReportInput, words: ReportWords): ReportView {
  const { report, certs } = input;
  const { posting } = report.reading;
  const offers = report.plan.offers.flatMap((step) => input.catalogue.get(step.id) ?? []);
  const date = dateInWords(report.today, words);
  const labels = labelsOf(input);
  return {
    title: plainText(posting?.title ?? '') || words.untitled,
    employer: plainText(posting?.company ?? ''),
    url: webAddress(posting?.url ?? null),
    date,
    counts: {
      required: fill(words.count, { ...report.coverage.required }),
      preferred: fill(words.count, { ...report.coverage.preferred }),
      score: report.coverage.score === null ? '' : `${Math.round(report.coverage.score * 100)} %`,
    },
    lines: skillLines(input, labels, words),
    mentioned: listed(report, (skill) => skill.kind !== 'soft' && !isCounted(skill)),
    soft: listed(report, (skill) => skill.kind === 'soft'),
    steps: report.plan.offers.flatMap((step, i) => stepLine(step, i + 1, input, labels, words) ?? []),
    notes: notesOf(report, labels, words),
    sums: { price: priceSumInWords(report.plan, offers, words), hours: hoursSumInWords(report.plan, words) },
    classic: classicView(input, words),
    certs: certs.map((cert) => certLine(cert, report.today, words)),
    closing: fill(words.closing, { date }),
  };
}

function notesOf({ plan, coverage, reading }: Report, labels: Labels, words: ReportWords): string[] {
  const names = (ids: readonly string[]) => ids.map(labels).join(', ');
  const isJudged = coverage.required.of + coverage.preferred.of > 0;
  const hasGap =
    coverage.required.covered < coverage.required.of || coverage.preferred.covered < coverage.preferred.of;
  return [
    isJudged ? '' : words.nothingToJudge,
    isJudged && !hasGap ? words.noGap : '',
    plan.open.length > 0 ? fill(words.nothingCloses, { skills: names(plan.open) }) : '',
    plan.beyondWishes.length > 0 ? fill(words.beyondWishes, { skills: names(plan.beyondWishes) }) : '',
    plan.optimal ? '' : words.notProven,
    reading.skills.some((skill) => skill.years !== null) ? words.yearsNote : '',
  ].filter(Boolean);
}

function listed(report: Report, which: (skill: Skill) => boolean): string[] {
  return report.reading.skills.filter(which).map((skill) => plainText(skill.label));
}
