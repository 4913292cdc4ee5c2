import * as v from 'valibot';
import { CERTS_SCHEMA } from '../../certs/document';
import { faultOf, readCertsDocument } from '../../certs/formats/certs';
import type { Json } from '../../certs/input/json';
import { validityOn } from '../../certs/validity';
import { READING } from '../../skills/reading-schema';
import { REPORT_SCHEMA } from '../report';
import type { EarlierReport } from './changes';
import { DOSSIER_SCHEMA } from './dossier';

export type DossierReading =
  | { readonly kind: 'read'; readonly report: EarlierReport }
  | {
      readonly kind: 'refused';
      readonly code: 'not-a-report' | 'newer-version' | 'invalid';
      /** Where the fault is and what it is, in English; for whoever looks into the file. */
      readonly message: string;
    };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const SHARE = v.object({ covered: count, of: count });
const COVERAGE = v.object({
  required: SHARE,
  preferred: SHARE,
  score: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
});
/** Of a match only what is compared; why it is so is found out anew. */
const MATCH = v.object({
  skill: v.string(),
  need: v.picklist(['required', 'preferred', 'mentioned']),
  status: v.picklist(['covered', 'partly', 'expired', 'missing']),
});
const DAY = v.pipe(v.string(), v.isoDate());
const POSTING = v.object({ reading: READING, coverage: v.nullable(COVERAGE), matches: v.array(MATCH) });

const SEVERAL = v.object({
  schema: v.literal(DOSSIER_SCHEMA),
  today: DAY,
  parts: v.array(v.string()),
  postings: v.array(POSTING),
  certs: v.array(v.unknown()),
});
const ONE = v.object({ schema: v.literal(REPORT_SCHEMA), today: DAY, ...POSTING.entries });

/** Both kinds of report, of whatever version: `nextbadge/dossier@1`, and `nextbadge/report@1` as `plan` writes it. */
const ANY = /^nextbadge\/(dossier|report)@(\d+)$/;

/** Reads a report that was written as JSON. Its postings can be held against other certificates, or the two compared. */
export function readDossier(value: unknown): DossierReading {
  const named = v.safeParse(v.object({ schema: v.string() }), value);
  const [, kind, version] = ANY.exec(named.success ? named.output.schema : '') ?? [];
  if (kind === undefined)
    return { kind: 'refused', code: 'not-a-report', message: 'It is no report of Nextbadge.' };
  if (Number(version) > 1)
    return {
      kind: 'refused',
      code: 'newer-version',
      message: `It was written by a newer version (${kind}@${version}); this one reads ${kind}@1.`,
    };
  return kind === 'report' ? readOne(value) : readSeveral(value);
}

const invalid = (message: string): DossierReading => ({ kind: 'refused', code: 'invalid', message });

function readOne(value: unknown): DossierReading {
  const parsed = v.safeParse(ONE, value);
  if (!parsed.success) return invalid(faultOf(parsed.issues[0]));
  const { today, reading, coverage, matches } = parsed.output;
  return {
    kind: 'read',
    report: { today, postings: [{ reading, coverage, matches: plain(matches) }], certs: null },
  };
}

function readSeveral(value: unknown): DossierReading {
  const parsed = v.safeParse(SEVERAL, value);
  if (!parsed.success) return invalid(faultOf(parsed.issues[0]));
  const { today, parts, postings } = parsed.output;
  const document = readCertsDocument({ schema: CERTS_SCHEMA, certs: parsed.output.certs as Json[] });
  if (document.kind === 'refused') return invalid(document.error.message);
  const certs = document.certs.map((cert) => ({ ...cert, validity: validityOn(cert, today) }));
  return {
    kind: 'read',
    report: {
      today,
      postings: postings.map((posting) => ({ ...posting, matches: plain(posting.matches) })),
      certs: parts.includes('certificates') ? certs : null,
    },
  };
}

const plain = (matches: readonly v.InferOutput<typeof MATCH>[]) =>
  matches.map((match) => ({ ...match, certs: [], because: { code: 'no-cert' } as const }));
