import type { Offer } from '../../utils/core/catalogue/offer';
import type { Cert } from '../../utils/core/certs/cert';
import type { Unit } from '../../utils/core/matching/match';
import type { Skill } from '../../utils/core/skills/skill';

/** An offer with nothing out of the ordinary, but for what a test gives. */
export function offer(given: Partial<Offer>): Offer {
  return {
    id: 'some-offer',
    title: `Title of ${given.id ?? 'some-offer'}`,
    provider: 'Some Academy',
    url: 'https://academy.example/offer',
    skills: ['sql'],
    level: 'beginner',
    proof: 'course',
    hours: 5,
    hoursBasis: 'course',
    priceUSD: 0,
    priceBasis: given.priceUSD ? 'one-off' : 'free',
    validityMonths: null,
    prerequisites: [],
    retired: false,
    asOf: '2026-10',
    confidence: 'verified',
    unverified: [],
    unknown: [],
    note: null,
    sources: [],
    ...given,
  };
}

/** A certificate that shows the given skill ids. */
export function cert(id: string, skills: readonly string[], given: Partial<Cert> = {}): Cert {
  return {
    id,
    title: `Title of ${id}`,
    issuer: 'Some Academy',
    issued: '2026-01-01',
    expires: null,
    credentialId: null,
    url: null,
    skills: skills.map((skill) => ({ id: skill, label: skill, from: 'alignment' as const })),
    proof: 'course',
    signature: 'not-signed',
    revoked: false,
    because: null,
    recipient: 'not-checked',
    offer: null,
    warnings: [],
    source: { file: null, format: 'manual' },
    ...given,
  };
}

/** A skill that a posting asks for. */
export function skill(id: string, given: Partial<Skill> = {}): Skill {
  return {
    id,
    label: id,
    kind: 'skill',
    need: 'required',
    group: null,
    years: null,
    known: true,
    mentions: [],
    ...given,
  };
}

/** A unit of one or more skills that is asked for and not covered. */
export function unit(skills: string | readonly string[], given: Partial<Unit> = {}): Unit {
  return {
    skills: typeof skills === 'string' ? [skills] : skills,
    certificates: [],
    need: 'required',
    status: 'missing',
    ...given,
  };
}
