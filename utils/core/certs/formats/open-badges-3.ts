import type { Proof } from '../../catalogue/offer';
import { draftOf, type FormatReading, type Original, refused } from '../draft';
import { skillsOfAlignments, skillsOfTags } from '../fields/alignment';
import { readDates } from '../fields/dated';
import type { Json, JsonObject } from '../input/json';
import { hostOf, readLink } from '../input/links';
import type { Token } from '../input/token';
import { idOf, isObject, objectOf, objectsOf, textOf, typesOf } from '../input/typed';
import type { RecipientClaim } from '../recipient';
import type { Credential } from '../verify/credential';
import { jsonFormat, tokenFormat } from './format';

const ID = 'open-badges-3';

/** Open Badges 3.0 on either Verifiable Credentials data model, plain or with `proof` in it. */
export const openBadges3 = jsonFormat({
  id: ID,
  recognises: ({ value }) => isAchievementCredential(value),
  read: ({ value, exact, text }) => {
    const credential = value as JsonObject;
    const signed: Credential =
      objectsOf(credential.proof).length === 0
        ? { kind: 'none', because: null }
        : { kind: 'data-integrity', credential, exact };
    return readCredential(credential, signed, { mediaType: 'application/vc+ld+json', data: text });
  },
});

/** The JWT form: the payload is the credential, or holds it in `vc`. */
export const openBadges3Jwt = tokenFormat({
  id: ID,
  recognises: ({ payload }) => isAchievementCredential(credentialOf(payload)),
  read: (token) => {
    const credential = credentialOf(token.payload);
    return readCredential(credential, { kind: 'jwt', token, credential }, original(token));
  },
});

const ISSUED_TYPES = ['OpenBadgeCredential', 'AchievementCredential'];

export function isAchievementCredential(value: Json): boolean {
  if (!isObject(value) || typesOf(value).includes('ClrCredential')) return false;
  if (typesOf(value).some((type) => ISSUED_TYPES.includes(type))) return true;
  return objectOf(objectOf(value.credentialSubject)?.achievement) !== null;
}

/** VC 1.1 keeps the credential in `vc` and may say issuer, dates and id in the claims alone. */
export function credentialOf(payload: JsonObject): JsonObject {
  const vc = objectOf(payload.vc);
  if (vc === null) return payload;
  const { iss, jti, nbf, exp } = payload;
  const claimed = { issuer: iss, id: jti, issuanceDate: nbf, expirationDate: exp };
  const missing = Object.entries(claimed).filter(([key, value]) => value !== undefined && !(key in vc));
  const isNewer = 'validFrom' in vc || 'validUntil' in vc;
  return {
    ...Object.fromEntries(isNewer ? missing.filter(([key]) => !key.endsWith('Date')) : missing),
    ...vc,
  };
}

function readCredential(credential: JsonObject, signed: Credential, source: Original): FormatReading {
  const subject = objectOf(credential.credentialSubject);
  const achievement = objectOf(subject?.achievement);
  const title = textOf(credential.name) ?? textOf(achievement?.name);
  if (subject === null || title === null) {
    return refused(ID, 'not_a_badge', 'It has the shape of a credential, but names no achievement.');
  }
  const { issued, expires, warnings } = readDates(
    credential.validFrom ?? credential.issuanceDate ?? credential.issuedOn ?? credential.awardedDate,
    credential.validUntil ?? credential.expirationDate,
  );
  const id = idOf(credential);
  const issuer = objectOf(credential.issuer);
  const draft = draftOf({
    title,
    issuer: textOf(issuer?.name) ?? hostOf(textOf(issuer?.url) ?? idOf(issuer ?? credential.issuer)),
    issued,
    expires,
    credentialId: (readLink(id) === null ? id : null) ?? textOf(subject.licenseNumber),
    url: readLink(id),
    skills: [
      ...skillsOfAlignments(achievement?.alignment),
      ...objectsOf(subject.result).flatMap((result) => skillsOfAlignments(result.alignment)),
      ...skillsOfTags(achievement?.tag),
    ],
    proof: proofOf(achievement),
    recipients: recipientsOf(subject),
    credential: signed,
    hints: [
      idOf(achievement ?? undefined),
      textOf(achievement?.humanCode),
      idOf(achievement?.criteria),
    ].flatMap((hint) => hint ?? []),
    warnings,
    original: source,
  });
  return { kind: 'read', format: ID, drafts: [draft], rows: [] };
}

/** Achievement types that stand for a test passed; all others are read as a course. */
const ASSESSED = new Set(['Assessment', 'Certification', 'License', 'CertificateOfCompetency']);

function proofOf(achievement: JsonObject | null): Proof {
  return ASSESSED.has(textOf(achievement?.achievementType) ?? '') ? 'assessment' : 'course';
}

/** Addresses alone: what else names a person (a student number, a DID) can't be held against the user's addresses. */
function recipientsOf(subject: JsonObject): readonly RecipientClaim[] {
  const id = idOf(subject);
  const named = objectsOf(subject.identifier)
    .filter(({ identityType }) => isEmailType(identityType))
    .map(({ identityHash, hashed, salt }) => ({
      type: 'email',
      identity: identityHash,
      hashed: hashed ?? false,
      salt,
    }));
  const address = { type: 'email', identity: id, hashed: false, salt: undefined };
  return id?.startsWith('mailto:') ? [address, ...named] : named;
}

function isEmailType(type: Json | undefined): boolean {
  return /^(?:emailAddress|email)$/i.test(textOf(type) ?? '');
}

function original(token: Token): Original {
  return { mediaType: 'application/vc+jwt', data: token.compact };
}
