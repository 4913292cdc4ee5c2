import type { Share } from '../matching/match';
import { isCounted } from '../matching/summarise';
import type { Skill } from '../skills/skill';
import type { DossierPosting } from './dossier/dossier';
import { percent } from './numbers';
import { plainText, webAddress } from './plain-text';
import { fill } from './report-words';
import { type SkillLine, skillLines } from './skill-lines';
import type { Telling } from './telling';

/** One posting in words. */
export interface PostingView {
  /** Its number in the report, from 1. */
  readonly number: number;
  readonly title: string;
  readonly employer: string;
  readonly url: string | null;
  /** Null where coverage was left out; empty texts where nothing is asked for. */
  readonly counts: {
    readonly required: string;
    readonly preferred: string;
    readonly score: string;
  } | null;
  readonly lines: readonly SkillLine[];
  readonly mentioned: readonly string[];
  readonly soft: readonly string[];
  readonly notes: readonly string[];
}

export function postingView(posting: DossierPosting, number: number, telling: Telling): PostingView {
  const { words } = telling;
  const { reading, coverage } = posting;
  const shareInWords = (share: Share) => (share.of === 0 ? '' : fill(words.count, { ...share }));
  return {
    number,
    title: plainText(reading.posting?.title ?? '') || words.untitled,
    employer: plainText(reading.posting?.company ?? ''),
    url: webAddress(reading.posting?.url ?? null),
    counts: coverage && {
      required: shareInWords(coverage.required),
      preferred: shareInWords(coverage.preferred),
      score: coverage.score === null ? '' : percent(coverage.score, words),
    },
    lines: skillLines(posting, telling),
    mentioned: listed(posting, (skill) => skill.kind !== 'soft' && !isCounted(skill)),
    soft: listed(posting, (skill) => skill.kind === 'soft'),
    notes: notesOf(posting, telling),
  };
}

function notesOf({ reading, coverage }: DossierPosting, { words }: Telling): string[] {
  const years = reading.skills.some((skill) => skill.years !== null) ? [words.yearsNote] : [];
  if (coverage === null) return years;
  const asked = coverage.required.of + coverage.preferred.of;
  const covered = coverage.required.covered + coverage.preferred.covered;
  if (asked === 0) return [words.nothingToJudge, ...years];
  return covered === asked ? [words.noGap, ...years] : years;
}

function listed({ reading }: DossierPosting, which: (skill: Skill) => boolean): string[] {
  return reading.skills.filter(which).map((skill) => plainText(skill.label));
}
