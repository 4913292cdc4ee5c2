import * as v from 'valibot';
import type { Cert } from '../cert';
import { refused } from '../draft';
import { isCalendarDate } from '../input/dates';
import type { Json } from '../input/json';
import { readLink } from '../input/links';
import { cleanText } from '../input/text';
import { isObject } from '../input/typed';
import { jsonFormat } from './format';

const ID = 'certs';

/** `nextbadge/certs@1`: what we print ourselves. Read whole or not at all; the fault is named with its place. */
export const certsDocument = jsonFormat({
  id: ID,
  recognises: ({ value }) => isCertsDocument(value),
  read: ({ value }) => {
    const reading = readCertsDocument(value);
    if (reading.kind === 'refused') return { ...reading, format: ID };
    const drafts = reading.certs.map(({ signature: _signature, recipient: _recipient, ...cert }) => ({
      ...cert,
      credential: { kind: 'none', because: 'only-read' } as const,
      recipients: [],
      hints: cert.offer === null ? [] : [cert.offer],
      original: null,
    }));
    return { kind: 'read', format: ID, drafts, rows: [] };
  },
});

/** A backup is more than certificates: it is restored with a preview, never imported as a file. */
export const backup = jsonFormat({
  id: 'backup',
  recognises: ({ value }) => isObject(value) && String(value.schema).startsWith('nextbadge/backup@'),
  read: () =>
    refused(
      'backup',
      'is_a_backup',
      'This is a backup: restore it in the settings, with a preview of what changes.',
    ),
});

const SCHEMA = /^nextbadge\/certs@(\d+)$/;
const VERSION = 1;

/** Whether it says that it is our own document, of whatever version. */
export function isCertsDocument(value: Json): boolean {
  return isObject(value) && typeof value.schema === 'string' && SCHEMA.test(value.schema);
}

type DocumentReading =
  | { readonly kind: 'read'; readonly certs: readonly Cert[] }
  | {
      readonly kind: 'refused';
      readonly error: { readonly code: 'newer_version' | 'invalid_document'; readonly message: string };
    };

/**
 * Reads our own document back as it was, signatures as they were judged then. Only for a file the user keeps as their
 * own record (`--into`, `--certs`); what is imported goes through the format above, which believes no signature word.
 */
export function readCertsDocument(value: Json): DocumentReading {
  const schema = isObject(value) ? SCHEMA.exec(String(value.schema)) : null;
  if (schema !== null && Number(schema[1]) > VERSION) {
    const message = `It was written by a newer version (certs@${schema[1]}); this one reads certs@${VERSION}.`;
    return { kind: 'refused', error: { code: 'newer_version', message } };
  }
  const parsed = v.safeParse(DOCUMENT, value);
  if (!parsed.success)
    return { kind: 'refused', error: { code: 'invalid_document', message: faultOf(parsed.issues[0]) } };
  const certs = parsed.output.certs.map(({ validity, state: _state, ...cert }) => ({
    ...cert,
    revoked: validity === 'revoked',
  }));
  return { kind: 'read', certs };
}

const DATE = v.nullable(
  v.pipe(v.string(), v.check(isCalendarDate, 'a date like 2026, 2026-11 or 2026-11-25 was expected')),
);
const LINK = v.nullable(
  v.pipe(
    v.string(),
    v.check((link) => readLink(link) !== null, 'a web address was expected'),
  ),
);
const CLEAN = v.pipe(v.string(), v.transform(cleanText));
const TEXT = v.nullable(CLEAN);
const TITLE = v.pipe(CLEAN, v.nonEmpty('a name was expected'));
const SOURCE = v.strictObject({ file: TEXT, format: v.string() });
const SKILL_SOURCES = ['user', 'alignment', 'credly', 'catalogue', 'tag', 'title'] as const;
const SIGNATURES = [
  'verified',
  'intact-issuer-not-confirmed',
  'cannot-check-offline',
  'not-signed',
  'failed',
] as const;
const VALIDITIES = ['valid', 'expired', 'not-yet-valid', 'revoked', 'unknown'] as const;

const CERT = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  title: TITLE,
  issuer: TEXT,
  issued: DATE,
  expires: DATE,
  credentialId: TEXT,
  url: LINK,
  skills: v.array(v.strictObject({ id: TEXT, label: CLEAN, from: v.picklist(SKILL_SOURCES) })),
  proof: v.picklist(['proctored-exam', 'assessment', 'course', 'self-declared']),
  signature: v.picklist(SIGNATURES),
  validity: v.picklist(VALIDITIES),
  state: v.picklist([...SIGNATURES, ...VALIDITIES]),
  because: TEXT,
  recipient: v.picklist(['matches', 'differs', 'not-checked']),
  offer: TEXT,
  warnings: v.array(v.string()),
  source: SOURCE,
  otherSources: v.optional(v.array(SOURCE)),
});

const DOCUMENT = v.strictObject({
  schema: v.string(),
  certs: v.array(CERT),
  files: v.optional(v.array(v.unknown())),
});

/** `certs[3].issued: a date was expected …`: where it is and what is wrong, for a reader who looks into the file. */
export function faultOf(issue: v.BaseIssue<unknown>): string {
  const place = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  const isUnknown = issue.expected === 'never';
  return `${place || 'the file'}: ${isUnknown ? 'no field of this name is known' : issue.message}`;
}
