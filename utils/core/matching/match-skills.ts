import type { Cert } from '../certs/cert';
import type { Skill } from '../skills/skill';
import type { Implications } from '../vocabulary/implications';
import { acceptedFor } from './equivalents';
import { type Evidence, evidenceOf, unknownKey } from './evidence';
import type { Match, MatchReason, MatchStatus } from './match';

export { summarise } from './summarise';

type Verdict = Pick<Match, 'status' | 'certs' | 'because'>;

/**
 * Each skill of a reading against the certificates held, in the reading's order. Covered: shown directly by a
 * certificate that counts `today` (`YYYY-MM-DD`, the user's local day). Partly: reached only by implication.
 * Expired: shown directly, but only by certificates that have run out. Everything else is missing.
 */
export function matchSkills(
  skills: readonly Skill[],
  certs: readonly Cert[],
  implications: Implications,
  today: string,
): Match[] {
  return matcherOf(certs, implications, today)(skills);
}

/** {@link matchSkills} for many readings against the same certificates, which are looked through once. */
export function matcherOf(
  certs: readonly Cert[],
  implications: Implications,
  today: string,
): (skills: readonly Skill[]) => Match[] {
  const evidence = evidenceOf(certs, implications, today);
  return (skills) => {
    const alone = skills.map((skill) => ({
      skill: skill.id,
      need: skill.need,
      ...verdict(skill, evidence),
    }));
    return alone.map((match, i) => closedByGroup(match, skills[i] as Skill, skills, alone));
  };
}

function verdict(skill: Skill, evidence: ReadonlyMap<string, readonly Evidence[]>): Verdict {
  const of = (id: string) => evidence.get(id) ?? [];
  const isCertificate = skill.kind === 'certificate';
  const all = isCertificate
    ? acceptedFor(skill.id).flatMap(of)
    : [...of(skill.id), ...(skill.known ? [] : of(unknownKey(skill.label)))];
  const direct = all.filter((one) => isCertificate || one.path.length === 1);

  const shown = direct.filter((one) => one.standing === 'counts');
  if (shown[0]) {
    const [by] = shown[0].path;
    const cert = shown[0].cert.id;
    const itself = !isCertificate || by === skill.id || by === undefined;
    return given(
      'covered',
      shown,
      itself ? { code: 'shown-by-cert', cert } : { code: 'equivalent', cert, by },
    );
  }
  const implied = all.filter((one) => one.standing === 'counts');
  if (implied[0])
    return given('partly', implied, { code: 'implied', cert: implied[0].cert.id, path: implied[0].path });
  return lapsed(direct);
}

/** The best that certificates which no longer (or not yet) count can say. */
function lapsed(direct: readonly Evidence[]): Verdict {
  const of = (standing: Evidence['standing']) => direct.filter((one) => one.standing === standing);
  const expired = of('expired').sort((a, b) => ((a.cert.expires ?? '') > (b.cert.expires ?? '') ? -1 : 1));
  if (expired[0]) {
    const { id, expires } = expired[0].cert;
    return given('expired', expired, { code: 'cert-expired', cert: id, on: expires ?? '' });
  }
  const early = of('not-yet-valid')[0]?.cert;
  if (early) return missing({ code: 'cert-not-yet-valid', cert: early.id, from: early.issued ?? '' });
  const revoked = of('revoked')[0]?.cert;
  if (revoked) return missing({ code: 'cert-revoked', cert: revoked.id });
  const failed = of('signature-failed')[0]?.cert;
  return missing(failed ? { code: 'cert-signature-failed', cert: failed.id } : { code: 'no-cert' });
}

/** A member of an either/or group that is not held is no gap where another one is: the reason says so. */
function closedByGroup(
  match: Match,
  skill: Skill,
  skills: readonly Skill[],
  matches: readonly Match[],
): Match {
  if (match.status === 'covered' || skill.group?.kind !== 'either-or') return match;
  const held = skills.findIndex(
    (other, i) => other.group?.id === skill.group?.id && matches[i]?.status === 'covered',
  );
  const by = skills[held]?.id;
  return by === undefined ? match : { ...match, because: { code: 'other-of-group', skill: by } };
}

function given(status: MatchStatus, evidence: readonly Evidence[], because: MatchReason): Verdict {
  return { status, certs: [...new Set(evidence.map((one) => one.cert.id))], because };
}

function missing(because: MatchReason): Verdict {
  return { status: 'missing', certs: [], because };
}
