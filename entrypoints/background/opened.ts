import type { Offer } from '@/utils/core/catalogue/offer';
import type { Cert } from '@/utils/core/certs/cert';
import { matchSkills, summarise } from '@/utils/core/matching/match-skills';
import type { Skill } from '@/utils/core/skills/skill';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import type { Opened } from '@/utils/messages/protocol';
import type { PostingRow } from '@/utils/store/records';

/** Seen postings whose required skills are all covered: with these certificates, and with the offers earned as well. */
export function openedBy(
  postings: readonly PostingRow[],
  certs: readonly Cert[],
  offers: readonly Offer[],
  today: string,
): Opened {
  const compared = postings.filter(({ status }) => status === 'read');
  const count = (held: readonly Cert[]) => compared.filter(isOpenWith(compared, held, today)).length;
  return { now: count(certs), after: count([...certs, ...offers.map(earned)]), of: compared.length };
}

/** Each skill is matched once, however many postings ask for it: a match depends on the skill alone. */
function isOpenWith(postings: readonly PostingRow[], certs: readonly Cert[], today: string) {
  const all = new Map(
    postings.flatMap(({ skills }) => skills.map((skill) => [skill.id, alone(skill)] as const)),
  );
  const matches = new Map(
    matchSkills([...all.values()], certs, IMPLICATIONS, today).map((match) => [match.skill, match]),
  );
  return ({ skills }: PostingRow): boolean => {
    const own = skills.flatMap((skill) => matches.get(skill.id) ?? []);
    const { required } = summarise(skills.map(whole), own).coverage;
    return required.of > 0 && required.covered === required.of;
  };
}

const whole = (skill: PostingRow['skills'][number]): Skill => ({ ...skill, mentions: [] });
const alone = (skill: PostingRow['skills'][number]): Skill => ({ ...skill, group: null, mentions: [] });

/** An offer as if it had been earned today. */
function earned(offer: Offer): Cert {
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
