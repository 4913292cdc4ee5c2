import type { Offer } from '@/utils/core/catalogue/offer';
import type { Cert } from '@/utils/core/certs/cert';
import type { Match, Unit } from '@/utils/core/matching/match';
import { matchSkills, summarise } from '@/utils/core/matching/match-skills';
import type { Skill } from '@/utils/core/skills/skill';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import type { PostingRow, SeenSkill } from '@/utils/store/records';

/** A posting against the certificates. */
export interface ComparedPosting {
  readonly row: PostingRow;
  readonly required: readonly Unit[];
  readonly preferred: readonly Unit[];
  /** Required units that are not covered. */
  readonly gaps: number;
  /** As much of the required skills is covered as the user asks for to call it open. */
  readonly isOpen: boolean;
}

/**
 * Many postings against the same certificates. Each skill is matched once, however many postings ask for it: a match
 * depends on the skill alone. Postings with nothing recognised are left out.
 *
 * @param openFrom  share of the required units that must be covered for a posting to count as open
 */
export function comparePostings(
  rows: readonly PostingRow[],
  certs: readonly Cert[],
  today: string,
  openFrom: number,
): ComparedPosting[] {
  const read = rows.filter(({ status }) => status === 'read');
  const matches = matchesById(read, certs, today);
  return read.map((row) => {
    const own = row.skills.flatMap((skill) => matches.get(skill.id) ?? []);
    const { units } = summarise(row.skills.map(whole), own);
    const required = units.filter(({ need }) => need === 'required');
    const gaps = required.filter(({ status }) => status !== 'covered').length;
    return {
      row,
      required,
      preferred: units.filter(({ need }) => need === 'preferred'),
      gaps,
      isOpen: required.length > 0 && required.length - gaps >= required.length * openFrom - 1e-9,
    };
  });
}

function matchesById(
  rows: readonly PostingRow[],
  certs: readonly Cert[],
  today: string,
): ReadonlyMap<string, Match> {
  const skills = new Map<string, Skill>();
  for (const row of rows)
    for (const skill of row.skills) skills.set(skill.id, { ...whole(skill), group: null });
  return new Map(
    matchSkills([...skills.values()], certs, IMPLICATIONS, today).map((match) => [match.skill, match]),
  );
}

const whole = (skill: SeenSkill): Skill => ({ ...skill, mentions: [] });

/** An offer as if it had been earned. */
export function earned(offer: Offer): Cert {
  return {
    id: `offer:${offer.id}`,
    title: offer.title,
    issuer: offer.provider,
    issued: null,
    expires: null,
    credentialId: null,
    url: null,
    skills: offer.skills.map((id) => ({ id, label: id, from: 'catalogue' })),
    proof: offer.proof,
    signature: 'not-signed',
    revoked: false,
    because: null,
    recipient: 'not-checked',
    offer: offer.id,
    warnings: [],
    source: { file: null, format: 'catalogue' },
  };
}
