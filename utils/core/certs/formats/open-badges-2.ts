import { type CertDraft, draftOf, type FormatReading, refused } from '../draft';
import { skillsOfAlignments, skillsOfTags } from '../fields/alignment';
import { readDates } from '../fields/dated';
import type { Json, JsonObject } from '../input/json';
import { hostOf, readLink } from '../input/links';
import { idOf, isObject, objectOf, objectsOf, textOf, typesOf } from '../input/typed';
import type { RecipientClaim } from '../recipient';
import type { Credential } from '../verify/credential';
import { type FormatInput, jsonFormat, tokenFormat } from './format';

const ID = 'open-badges-2';

/**
 * Open Badges 2.0, 1.x and 0.5: an assertion, its badge class and its issuer, each inside the other or linked to.
 * 0.5 wrote `issued_on`, a bare address as recipient and `issuer.origin`; 1.x `verify` and `uid`.
 */
export const openBadges2 = jsonFormat({
  id: ID,
  recognises: ({ value }) => isAssertion(value),
  read: ({ value, text }, input) => {
    const assertion = value as JsonObject;
    return readAssertion(assertion, { kind: 'none', because: unsignedReason(assertion) }, text, input);
  },
});

/** The signed form: a compact JWS whose payload is the assertion. */
export const openBadges2Signed = tokenFormat({
  id: ID,
  recognises: ({ payload }) => isAssertion(payload),
  read: (token, input) => {
    const publicKeyPem = keyInFile(token.payload, input);
    return readAssertion(token.payload, { kind: 'jws', token, publicKeyPem }, token.compact, input);
  },
});

const ASSERTION_KEYS = ['issuedOn', 'issued_on', 'recipient', 'verify', 'verification', 'uid'];

export function isAssertion(value: Json): boolean {
  if (!isObject(value)) return false;
  if (typesOf(value).includes('Assertion')) return true;
  return 'badge' in value && ASSERTION_KEYS.some((key) => key in value);
}

function readAssertion(
  assertion: JsonObject,
  credential: Credential,
  text: string,
  input: FormatInput,
): FormatReading {
  const badge = follow(assertion.badge, input);
  const title = textOf(badge?.name);
  const revoked = assertion.revoked === true;
  if (badge === null || title === null) return withoutBadge(assertion, revoked);
  const id = textOf(assertion.id) ?? textOf(assertion['@id']);
  const { issued, expires, warnings } = readDates(
    assertion.issuedOn ?? assertion.issued_on,
    assertion.expires,
  );
  const draft: CertDraft = draftOf({
    title,
    issuer: issuerOf(badge.issuer, input),
    issued,
    expires,
    credentialId: readLink(id) === null ? (id ?? textOf(assertion.uid)) : textOf(assertion.uid),
    url: readLink(id) ?? readLink(textOf(verificationOf(assertion)?.url)),
    skills: [
      ...skillsOfAlignments(badge.alignment ?? badge.alignments),
      ...skillsOfTags(badge.tags ?? badge.tag),
    ],
    proof: 'course',
    revoked,
    recipients: recipientsOf(assertion),
    credential,
    hints: [idOf(badge), idOf(badge.criteria)].flatMap((hint) => hint ?? []),
    warnings,
    original: { mediaType: credential.kind === 'jws' ? 'application/jose' : 'application/json', data: text },
  });
  return { kind: 'read', format: ID, drafts: [draft], rows: [] };
}

function withoutBadge(assertion: JsonObject, revoked: boolean): FormatReading {
  if (revoked) {
    const why = textOf(assertion.revocationReason);
    return refused(ID, 'revoked', `Its issuer has revoked it${why === null ? '' : `: ${why}`}.`);
  }
  const link = readLink(idOf(assertion.badge)) ?? readLink(idOf(assertion));
  if (link === null) return refused(ID, 'not_a_badge', 'It has the shape of a badge, but names none.');
  const id = textOf(assertion.uid) ?? idOf(assertion);
  const { issued, expires } = readDates(assertion.issuedOn ?? assertion.issued_on, assertion.expires);
  const message = `The badge itself is elsewhere: open ${link} and read it there.`;
  const known = {
    issued,
    expires,
    credentialId: readLink(id) === null ? id : null,
    url: readLink(idOf(assertion)),
  };
  return { kind: 'refused', format: ID, error: { code: 'needs_fetch', message, known } };
}

/** An object as it is; an address as the document of the same import that has it as its id. */
function follow(value: Json | undefined, { linked, use }: FormatInput): JsonObject | null {
  const object = objectOf(value);
  if (object !== null && Object.keys(object).some((key) => !['id', '@id', 'type'].includes(key)))
    return object;
  const id = idOf(object ?? (Array.isArray(value) ? (value[0] as Json) : value));
  const document = id === null ? undefined : linked.get(id);
  if (id !== null && document !== undefined) use(id);
  return document ?? object;
}

function issuerOf(value: Json | undefined, input: FormatInput): string | null {
  const issuer = follow(value, input);
  return (
    textOf(issuer?.name) ??
    textOf(issuer?.org) ??
    hostOf(textOf(issuer?.url) ?? textOf(issuer?.origin) ?? idOf(issuer ?? value))
  );
}

/** 0.5 wrote the address or its hash alone, and the salt beside it. */
function recipientsOf({ recipient, salt: beside }: JsonObject): readonly RecipientClaim[] {
  if (typeof recipient === 'string') {
    return [{ type: 'email', identity: recipient, hashed: /^\w+\$/.test(recipient), salt: beside }];
  }
  return objectsOf(recipient).map(({ type, identity, hashed, salt }) => ({
    type: textOf(type) ?? 'email',
    identity,
    hashed: hashed ?? false,
    salt,
  }));
}

function verificationOf(assertion: JsonObject): JsonObject | null {
  return objectOf(assertion.verification) ?? objectOf(assertion.verify);
}

function unsignedReason(assertion: JsonObject): 'hosted' | 'signature-not-in-file' {
  const verification = verificationOf(assertion);
  const isSigned = verification !== null && typesOf(verification).some((type) => /^signed/i.test(type));
  return isSigned ? 'signature-not-in-file' : 'hosted';
}

/** A key is used only if it came along: inside the issuer, or as a document of the same import. */
function keyInFile(assertion: JsonObject, input: FormatInput): string | null {
  const issuer = follow(follow(assertion.badge, input)?.issuer, input);
  const named = textOf(verificationOf(assertion)?.creator);
  const keys = [...objectsOf(issuer?.publicKey), follow(named, input)];
  for (const key of keys) {
    if (typeof key?.publicKeyPem === 'string' && (named === null || idOf(key) === named))
      return key.publicKeyPem;
  }
  return null;
}
