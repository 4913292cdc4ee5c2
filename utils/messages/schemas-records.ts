/** The shapes of what the user keeps, at the door of the worker; a backup is checked with the same ones. */
import * as v from 'valibot';
import type { Cert } from '../core/certs/cert';
import { READING, SEEN_SKILL, SKILL_KIND } from '../core/skills/reading-schema';
import type { Backup } from '../store/backup';
import type { SourceWrite } from '../store/certs';
import type { Settings, WordMeaning } from '../store/records';
import { CORRECTION, OWN_OFFER } from './schemas-offers';

const text = v.pipe(v.string(), v.maxLength(2_000));
const long = v.pipe(v.string(), v.maxLength(10_000));
/** As precise as its source: `2026`, `2026-11` or `2026-11-25`. */
const date = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)));
const limit = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)));
const names = v.pipe(v.array(text), v.maxLength(1_000));

const CERT_SOURCE = v.object({ file: v.nullable(text), format: text });

export const CERT = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  title: text,
  issuer: v.nullable(text),
  issued: date,
  expires: date,
  credentialId: v.nullable(text),
  url: v.nullable(long),
  skills: v.pipe(
    v.array(
      v.object({
        id: v.nullable(text),
        label: text,
        from: v.picklist(['user', 'alignment', 'credly', 'catalogue', 'tag', 'title']),
      }),
    ),
    v.maxLength(1_000),
  ),
  proof: v.picklist(['proctored-exam', 'assessment', 'course', 'self-declared']),
  signature: v.picklist([
    'verified',
    'intact-issuer-not-confirmed',
    'cannot-check-offline',
    'not-signed',
    'failed',
  ]),
  revoked: v.boolean(),
  because: v.nullable(text),
  recipient: v.picklist(['matches', 'differs', 'not-checked']),
  offer: v.nullable(text),
  warnings: names,
  source: CERT_SOURCE,
  otherSources: v.exactOptional(v.pipe(v.array(CERT_SOURCE), v.maxLength(1_000))),
}) satisfies v.GenericSchema<Cert>;

/** 30 MB of base64: more than the 20 MB a file to import may have, compressed. */
export const SOURCE = v.object({
  id: text,
  file: text,
  gzip: v.pipe(v.string(), v.maxLength(30_000_000)),
}) satisfies v.GenericSchema<SourceWrite>;

export const SETTINGS = v.object({
  wishes: v.object({
    budgetUSD: limit,
    hours: limit,
    weight: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    preferred: v.boolean(),
    freeOnly: v.boolean(),
    proctoredOnly: v.boolean(),
    hiddenProviders: names,
    likedProviders: names,
  }),
  openFrom: v.pipe(v.number(), v.minValue(0.1), v.maxValue(1)),
  keepSeen: v.boolean(),
  keepDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_650)),
  toolbarCount: v.boolean(),
  marks: v.boolean(),
  pill: v.boolean(),
  recipients: names,
  introduced: v.boolean(),
}) satisfies v.GenericSchema<Settings>;

/** A field that the schema lacks would be dropped in silence: then this does not compile. */
type Lacking<Whole, Shape> =
  Exclude<keyof Whole, keyof Shape> extends never ? true : Exclude<keyof Whole, keyof Shape>;
true satisfies Lacking<Cert, v.InferOutput<typeof CERT>>;
true satisfies Lacking<Settings, v.InferOutput<typeof SETTINGS>>;
true satisfies Lacking<Settings['wishes'], v.InferOutput<typeof SETTINGS>['wishes']>;

export const SETTINGS_PATCH = v.partial(SETTINGS);

export const STAGE = v.picklist(['saved', 'applied', 'interview', 'offer', 'closed']);
export const CHOICE = v.picklist(['planned', 'hidden']);
export const NOTE = v.pipe(v.string(), v.maxLength(20_000));

export const MEANING = v.variant('is', [
  v.object({ is: v.literal('not-a-skill') }),
  v.object({ is: v.literal('a-skill'), label: text }),
  v.object({ is: v.literal('same-as'), id: text, label: text, kind: SKILL_KIND }),
]) satisfies v.GenericSchema<WordMeaning>;

/** Milliseconds since 1970, in the years that a date can have. */
const atMs = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
const rows = <Row extends v.GenericSchema>(row: Row) => v.pipe(v.array(row), v.maxLength(200_000));

/** A whole backup. Checked before the first write; what it does not know, it drops. */
export const BACKUP = v.object({
  schema: v.literal('nextbadge/backup@1'),
  savedAt: text,
  rows: v.object({
    certs: rows(v.object({ id: text, cert: CERT, addedAtMs: atMs, raw: v.nullable(text) })),
    postings: rows(
      v.object({
        key: text,
        title: v.nullable(text),
        company: v.nullable(text),
        site: v.nullable(text),
        status: v.picklist(['read', 'nothing-recognised']),
        skills: v.pipe(v.array(SEEN_SKILL), v.maxLength(5_000)),
        firstSeenAtMs: atMs,
        seenAtMs: atMs,
        saved: v.nullable(v.object({ savedAtMs: atMs, reading: READING, note: NOTE, stage: STAGE })),
      }),
    ),
    choices: rows(
      v.object({
        offer: text,
        choice: v.nullable(CHOICE),
        own: v.exactOptional(OWN_OFFER),
        correction: v.exactOptional(CORRECTION),
        atMs,
      }),
    ),
    words: rows(v.object({ name: text, meaning: MEANING, atMs })),
    sources: rows(v.object({ ...SOURCE.entries, addedAtMs: atMs })),
    tombstones: rows(v.object({ id: text, table: v.picklist(['certs', 'postings']), key: text, atMs })),
  }),
  settings: SETTINGS,
}) satisfies v.GenericSchema<Backup>;
