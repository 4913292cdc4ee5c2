import type { Offer } from '@/utils/core/catalogue/offer';
import type { Cert } from '@/utils/core/certs/cert';
import type { MatchStatus, Unit } from '@/utils/core/matching/match';
import { matchSkills } from '@/utils/core/matching/match-skills';
import { unitsOf } from '@/utils/core/matching/summarise';
import type { Skill } from '@/utils/core/skills/skill';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import type { PostingRow, SeenSkill } from '@/utils/store/records';

/** What is compared of a posting. */
type Demands = Pick<PostingRow, 'status' | 'skills'>;

/** A posting against the certificates. */
export interface ComparedPosting<Row = PostingRow> {
  readonly row: Row;
  readonly required: readonly Unit[];
  readonly preferred: readonly Unit[];
  /** As much of the required skills is covered as the user asks for to call it open. */
  readonly isOpen: boolean;
}

/**
 * Many postings against the same certificates. Each skill is matched once, however many postings ask for it: a match
 * depends on the skill alone. Postings with nothing recognised are left out.
 *
 * @param openFrom  share of the required units that must be covered for a posting to count as open
 */
export function comparePostings<Row extends Demands>(
  rows: readonly Row[],
  certs: readonly Cert[],
  today: string,
  openFrom: number,
): ComparedPosting<Row>[] {
  const read = rows.filter(({ status }) => status === 'read');
  // Nothing to hold them against: thousands of certificates are not looked through for it.
  if (read.length === 0) return [];
  const statuses = statusById(read, certs, today);
  return read.map((row) => {
    const units = unitsOf(row.skills, statuses);
    const required = units.filter(({ need }) => need === 'required');
    const covered = required.filter(({ status }) => status === 'covered').length;
    return {
      row,
      required,
      preferred: units.filter(({ need }) => need === 'preferred'),
      isOpen: required.length > 0 && covered >= required.length * openFrom - 1e-9,
    };
  });
}

function statusById(
  rows: readonly Demands[],
  certs: readonly Cert[],
  today: string,
): ReadonlyMap<string, MatchStatus> {
  const skills = new Map<string, SeenSkill>();
  for (const row of rows) for (const skill of row.skills) skills.set(skill.id, skill);
  const alone = [...skills.values()].map((skill) => ({ ...whole(skill), group: null }));
  return new Map(matchSkills(alone, certs, IMPLICATIONS, today).map(({ skill, status }) => [skill, status]));
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
