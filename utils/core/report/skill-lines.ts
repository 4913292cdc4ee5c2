import type { Match, MatchStatus } from '../matching/match';
import { isCounted } from '../matching/summarise';
import type { Skill } from '../skills/skill';
import { dateInWords } from './dates';
import type { DossierPosting } from './dossier/dossier';
import { plainText } from './plain-text';
import { fill } from './report-words';
import { sentenceOf } from './sentence';
import type { Telling } from './telling';

/** One skill asked for, or an either/or group, in words. All outside text is plain: one line, no controls. */
export interface SkillLine {
  readonly need: Skill['need'];
  readonly label: string;
  readonly years: string;
  readonly status: MatchStatus;
  readonly certificate: string;
  readonly valid: string;
  /** Number of the plan's step that closes it, or null. */
  readonly step: number | null;
  readonly sentence: string;
}

const GAPS_FIRST: readonly MatchStatus[] = ['missing', 'expired', 'partly', 'covered'];

/** Counted skills, an either/or group as one line named after the one that is held; gaps first. */
export function skillLines({ reading, matches: all }: DossierPosting, telling: Telling): SkillLine[] {
  const { dossier, labels, words } = telling;
  const { skills, posting } = reading;
  const matches = new Map(all.map((match) => [match.skill, match]));
  const groups = new Map<number | string, Skill[]>();
  for (const skill of skills.filter(isCounted)) {
    const key = skill.group?.id ?? skill.id;
    groups.set(key, [...(groups.get(key) ?? []), skill]);
  }
  const lines = [...groups.values()].map((members): SkillLine => {
    const best = [...members].sort((a, b) => rank(matches.get(b.id)) - rank(matches.get(a.id)))[0] as Skill;
    const match = matches.get(best.id);
    const others = members.filter((one) => one !== best).map((one) => labels(one.id));
    const years = Math.max(0, ...members.map((one) => one.years ?? 0));
    const isOpen = match?.status !== 'covered';
    const step = (dossier.plan?.offers ?? []).findIndex((offer) =>
      offer.closes.some((id) => members.some((one) => one.id === id)),
    );
    return {
      need: members.some((one) => one.need === 'required') ? 'required' : 'preferred',
      label: [labels(best.id), ...others].join(` ${words.or} `),
      years: years > 0 ? fill(words.years, { n: years }) : '',
      status: match?.status ?? 'missing',
      ...evidenceInWords(match, telling),
      step: isOpen && step >= 0 ? step + 1 : null,
      sentence: sentenceOf(posting?.text ?? '', best.mentions[0]),
    };
  });
  return lines.sort(
    (a, b) =>
      Number(a.need === 'preferred') - Number(b.need === 'preferred') ||
      GAPS_FIRST.indexOf(a.status) - GAPS_FIRST.indexOf(b.status),
  );
}

function rank(match: Match | undefined): number {
  return GAPS_FIRST.indexOf(match?.status ?? 'missing');
}

function evidenceInWords(
  match: Match | undefined,
  { dossier: { certs }, labels, words }: Telling,
): Pick<SkillLine, 'certificate' | 'valid'> {
  const because = match?.because ?? { code: 'no-cert' };
  if (!('cert' in because)) return { certificate: words.because.none, valid: '' };
  const cert = certs.find((one) => one.id === because.cert);
  const certificate = plainText([cert?.title ?? because.cert, cert?.issuer ?? ''].filter(Boolean).join(', '));
  const expires = cert?.expires ?? null;
  const until =
    expires === null
      ? words.validity.none
      : fill(words.validity.until, { date: dateInWords(expires, words) });
  switch (because.code) {
    case 'shown-by-cert':
      return { certificate, valid: until };
    case 'equivalent':
      return { certificate: fill(words.because.equivalent, { certificate }), valid: until };
    case 'implied': {
      const path = because.path.map(labels).join(' → ');
      return { certificate: fill(words.because.implied, { certificate, path }), valid: until };
    }
    case 'cert-expired':
      return { certificate, valid: fill(words.validity.expired, { date: dateInWords(because.on, words) }) };
    case 'cert-not-yet-valid': {
      const date = dateInWords(because.from, words);
      return { certificate: fill(words.because.notYet, { certificate, date }), valid: '' };
    }
    case 'cert-revoked':
      return { certificate: fill(words.because.revoked, { certificate }), valid: '' };
    case 'cert-signature-failed':
      return { certificate: fill(words.because.failed, { certificate }), valid: '' };
  }
}
