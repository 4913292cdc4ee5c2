import { type CertDraft, type DraftsRead, type FormatReading, refused } from '../draft';
import type { FileError, RowReport } from '../file-result';
import { tellText } from '../input/content';
import type { Json, JsonObject } from '../input/json';
import { looksLikeToken } from '../input/token';
import { idOf, isObject, listOf, objectOf, objectsOf, textOf, typesOf } from '../input/typed';
import type { Credential } from '../verify/credential';
import { type FormatInput, jsonFormat, tokenFormat } from './format';
import { isAssertion } from './open-badges-2';
import { isAchievementCredential } from './open-badges-3';

const CLR = 'clr-2';
const PRESENTATION = 'presentation';
const WRAPPED = 'wrapped-badges';

/** Comprehensive Learner Record 2.0: whole credentials in one record. What it merely describes is not earned. */
export const clr = jsonFormat({
  id: CLR,
  recognises: ({ value }) => isClr(value),
  read: ({ value, exact }, input) => {
    const record = value as JsonObject;
    const isSigned = objectsOf(record.proof).length > 0;
    const signed = isSigned ? ({ kind: 'data-integrity', credential: record, exact } as const) : null;
    return readRecord(record, signed, exact, input);
  },
});

export const clrJwt = tokenFormat({
  id: CLR,
  recognises: ({ payload }) => isClr(objectOf(payload.vc) ?? payload),
  read: (token, input) => {
    const record = objectOf(token.payload.vc) ?? token.payload;
    return readRecord(record, { kind: 'jwt', token, credential: record }, token.exact, input);
  },
});

/** A presentation: what a wallet hands over. Its own proof is about the moment of showing and says nothing lasting. */
export const presentation = jsonFormat({
  id: PRESENTATION,
  recognises: ({ value }) => isObject(value) && typesOf(value).includes('VerifiablePresentation'),
  read: ({ value, exact }, input) =>
    readParts(PRESENTATION, (value as JsonObject).verifiableCredential, exact, input),
});

export const presentationJwt = tokenFormat({
  id: PRESENTATION,
  recognises: ({ payload }) => objectOf(payload.vp) !== null,
  read: ({ payload, exact }, input) =>
    readParts(PRESENTATION, objectOf(payload.vp)?.verifiableCredential, exact, input),
});

/** Badges inside something else: `{"jwt": "…"}`, a list, a wallet's export. Looked for a few levels deep. */
export const wrappedBadges = jsonFormat({
  id: WRAPPED,
  recognises: ({ value }) => badgesIn(value, 0).length > 0,
  read: ({ value, exact }, input) => readParts(WRAPPED, badgesIn(value, 0), exact, input),
});

const WRAPPING_DEPTH = 4;

function badgesIn(value: Json | undefined, depth: number): readonly Json[] {
  if (isBadge(value)) return [value as Json];
  if (typeof value !== 'object' || value === null || depth === WRAPPING_DEPTH) return [];
  return Object.values(value).flatMap((inner) => badgesIn(inner, depth + 1));
}

function isBadge(value: Json | undefined): boolean {
  if (typeof value === 'string') return looksLikeToken(value);
  if (!isObject(value)) return false;
  return isAssertion(value) || isAchievementCredential(value) || isClr(value) || isEnveloped(value);
}

function isClr(value: Json): boolean {
  return isObject(value) && typesOf(value).includes('ClrCredential');
}

function isEnveloped(value: JsonObject): boolean {
  return typesOf(value).includes('EnvelopedVerifiableCredential');
}

function readRecord(
  record: JsonObject,
  signed: Credential | null,
  exact: boolean,
  input: FormatInput,
): FormatReading {
  const subject = objectOf(record.credentialSubject);
  const signer = signed === null ? null : { record, signed };
  const reading = readParts(CLR, subject?.verifiableCredential, exact, input, signer);
  const earned = new Set(objectsOf(subject?.verifiableCredential).map(achievementIdOf));
  const described = objectsOf(subject?.achievement)
    .filter((achievement) => !earned.has(idOf(achievement)))
    .flatMap((achievement) => textOf(achievement.name) ?? []);
  if (reading.kind === 'refused' && described.length === 0) return reading;
  const read = reading.kind === 'read' ? reading : { drafts: [], rows: [] };
  const rows = described.map((title, index) => ({
    row: read.drafts.length + index + 1,
    code: 'not_earned' as const,
    message: `"${title}" is described in the record, but has no credential of its own.`,
  }));
  return { kind: 'read', format: CLR, drafts: read.drafts, rows: [...read.rows, ...rows] };
}

function achievementIdOf(credential: JsonObject): string | null {
  return idOf(objectOf(objectOf(credential.credentialSubject)?.achievement) ?? undefined);
}

interface Signer {
  readonly record: JsonObject;
  readonly signed: Credential;
}

/**
 * Reads each part with all formats. One that can't be read is a row; if none can, the first reason stands for all.
 *
 * @param exact  whether the whole was read without loss: its parts are no better
 */
function readParts(
  format: string,
  parts: Json | undefined,
  exact: boolean,
  input: FormatInput,
  signer: Signer | null = null,
): FormatReading {
  const drafts: CertDraft[] = [];
  const rows: RowReport[] = [];
  let reason: FileError | null = null;
  for (const [index, part] of listOf(parts).entries()) {
    const reading = readPart(part, exact, input);
    if (reading.kind === 'read') {
      drafts.push(...reading.drafts.map((draft) => (signer === null ? draft : vouched(draft, part, signer))));
      rows.push(...reading.rows);
      continue;
    }
    reason ??= reading.error;
    rows.push({ row: index + 1, code: reading.error.code, message: reading.error.message });
  }
  if (drafts.length === 0 && reason !== null) return refused(format, reason.code, reason.message);
  if (drafts.length === 0 && rows.length === 0)
    return refused(format, 'not_a_badge', 'There is no badge in it.');
  return { kind: 'read', format, drafts, rows } satisfies DraftsRead;
}

function readPart(part: Json, exact: boolean, input: FormatInput): FormatReading {
  if (typeof part !== 'string') {
    if (isObject(part) && isEnveloped(part)) return readPart(fromDataUrl(idOf(part) ?? ''), exact, input);
    return input.read({ kind: 'json', value: part, exact, text: JSON.stringify(part) });
  }
  const content = tellText(part);
  return content.kind === 'refused' ? { ...content, format: null } : input.read(content);
}

/** The JWT of an enveloped credential: `data:application/vc+jwt,eyJ…`. */
function fromDataUrl(address: string): string {
  return /^data:application\/(?:vc(?:\+ld)?\+jwt|jwt),(\S+)$/.exec(address)?.[1] ?? '';
}

/** A credential without a proof of its own is covered by the record's, if one and the same issuer made both. */
function vouched(draft: CertDraft, part: Json, { record, signed }: Signer): CertDraft {
  const issuer = isObject(part) ? idOf(part.issuer) : null;
  const isCovered = draft.credential.kind === 'none' && issuer !== null && issuer === idOf(record.issuer);
  return isCovered ? { ...draft, credential: signed } : draft;
}
