import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Offer } from '../catalogue/offer';
import type { Cert, CertSkill } from './cert';
import type { CertDraft } from './draft';
import { findOffer } from './find-offer';
import type { ReadContext } from './read-context';
import { judgeRecipient } from './recipient';
import { verifyCredential } from './verify/verify';

/** Turns what a format read into a certificate: skills looked up, offer found, signature and recipient judged. */
export async function finishCert(
  draft: CertDraft,
  file: string | null,
  format: string,
  context: ReadContext,
): Promise<Cert> {
  const offer = findOffer(draft, context.catalogue);
  const verdict = await verifyCredential(draft.credential, context.today);
  const recipient = judgeRecipient(draft.recipients, context.recipients);
  return {
    id: certId(draft, verdict.signature === 'failed'),
    title: draft.title,
    issuer: draft.issuer,
    issued: draft.issued,
    expires: draft.expires,
    credentialId: draft.credentialId,
    url: draft.url,
    skills: skillsOf(draft, offer, context),
    proof: offer?.proof ?? draft.proof,
    signature: verdict.signature,
    revoked: draft.revoked,
    because: verdict.because,
    recipient: recipient.match,
    offer: offer?.id ?? null,
    warnings: [...draft.warnings, ...(recipient.note === null ? [] : [`recipient-${recipient.note}`])],
    source: { file, format },
  };
}

/**
 * The same facts give the same id, so that reading a file twice gives each certificate once. One that failed its check
 * never shares the id of the genuine one it imitates.
 */
export function certId(
  facts: Pick<Cert, 'title' | 'issuer' | 'issued' | 'expires' | 'credentialId' | 'url'>,
  hasFailed = false,
): string {
  const { title, issuer, issued, expires, credentialId, url } = facts;
  const content = JSON.stringify([title, issuer, issued, expires, credentialId, url, hasFailed]);
  return bytesToHex(sha256(utf8ToBytes(content))).slice(0, 24);
}

/** Stated skills first, then what the catalogue knows; the title is asked only when neither has any. */
function skillsOf(draft: CertDraft, offer: Offer | null, context: ReadContext): readonly CertSkill[] {
  const { vocabulary } = context;
  const stated = draft.skills.map(({ label, from }) => ({
    id: vocabulary.resolve(label)?.id ?? null,
    label,
    from,
  }));
  const known = (offer?.skills ?? []).map((id) => ({
    id,
    label: vocabulary.get(id)?.label ?? id,
    from: 'catalogue' as const,
  }));
  const both = distinct([...stated, ...known]);
  if (both.length > 0) return both;
  const guessed = context.titleSkills?.(draft.title) ?? [];
  return distinct(
    guessed.map((label) => ({ id: vocabulary.resolve(label)?.id ?? null, label, from: 'title' as const })),
  );
}

/** Each skill once, by id or else by name without case; the first, surest mention stays. */
export function distinct(skills: readonly CertSkill[]): readonly CertSkill[] {
  const seen = new Map<string, CertSkill>();
  for (const skill of skills) {
    const key = skill.id ?? `=${skill.label.toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, skill);
  }
  return [...seen.values()];
}
