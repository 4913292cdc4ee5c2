import * as v from 'valibot';
import { type Catalogue, catalogueOf } from '../core/catalogue/catalogue';
import type { Offer, Proof } from '../core/catalogue/offer';
import { checkOffer } from '../core/catalogue/offer-schema';
import type { Vocabulary } from '../core/vocabulary/vocabulary';
import { parseJson } from './parse-json';

/** The offers of a file, or one sentence that names the line and what is wrong with it. */
export type CatalogueFile =
  | { readonly kind: 'catalogue'; readonly catalogue: Catalogue }
  | { readonly kind: 'broken'; readonly message: string };

const text = v.pipe(v.string(), v.nonEmpty());
const amount = v.nullish(v.pipe(v.number(), v.finite(), v.minValue(0)), null);
const texts = v.optional(v.array(v.string()), []);

/** One line of a catalogue table: what `catalogue/data/offers.jsonl` holds, only id, title and skills being needed. */
const LINE = v.object({
  id: text,
  title: text,
  provider: v.optional(v.string(), ''),
  url: v.optional(v.string(), ''),
  skills: v.pipe(v.array(text), v.minLength(1)),
  level: v.nullish(v.picklist(['beginner', 'intermediate', 'advanced']), null),
  kind: v.optional(v.picklist(['exam', 'assessment', 'course-certificate', 'badge']), 'course-certificate'),
  examProctored: v.optional(v.boolean(), false),
  hours: amount,
  hoursBasis: v.nullish(v.picklist(['course', 'assessment-only', 'study-estimate']), null),
  priceUSD: amount,
  priceBasis: v.nullish(v.picklist(['free', 'one-off', 'per-month']), null),
  validityMonths: amount,
  prerequisites: texts,
  retired: v.optional(v.union([v.boolean(), v.literal('unknown')]), false),
  asOf: v.nullish(v.string(), null),
  confidence: v.optional(v.picklist(['verified', 'recalled', 'user']), 'user'),
  unverified: texts,
  unknown: texts,
  note: v.nullish(v.string(), null),
  sources: v.optional(v.array(v.object({ what: v.string(), saw: v.array(v.string()) })), []),
});

type Line = v.InferOutput<typeof LINE>;

/** Reads a catalogue of one JSON object a line. Skills are names or ids of the vocabulary; an unknown one is an error. */
export function readCatalogueFile(name: string, content: string, vocabulary: Vocabulary): CatalogueFile {
  const offers: Offer[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const offer = readLine(line, vocabulary);
    const fault = typeof offer === 'string' ? offer : repeated(offer, index + 1, lineOf);
    if (fault !== null) return { kind: 'broken', message: `${name}, line ${index + 1}: ${fault}` };
    if (typeof offer !== 'string') offers.push(offer);
  }
  if (offers.length === 0) return { kind: 'broken', message: `${name}: there is no offer in it.` };
  return { kind: 'catalogue', catalogue: catalogueOf(offers) };
}

function repeated({ id }: Offer, line: number, lineOf: Map<string, number>): string | null {
  const before = lineOf.get(id);
  lineOf.set(id, line);
  return before === undefined ? null : `the id "${id}" is on line ${before} already.`;
}

/** The offer of one line, or what is wrong with it. */
function readLine(line: string, vocabulary: Vocabulary): Offer | string {
  const json = parseJson(line);
  if (json.kind === 'broken') return `broken JSON: ${json.message}`;
  const checked = v.safeParse(LINE, json.value);
  if (!checked.success) {
    const [issue] = checked.issues;
    return `"${v.getDotPath(issue) ?? 'line'}": ${issue.message}.`;
  }
  const skills: string[] = [];
  for (const name of checked.output.skills) {
    const id = vocabulary.get(name)?.id ?? vocabulary.resolve(name)?.id;
    if (id === undefined) return `there is no skill "${name}" in the vocabulary.`;
    skills.push(id);
  }
  const offer = offerOf(checked.output, skills);
  return faultIn(offer) ?? offer;
}

/**
 * What the catalogue's own schema finds wrong. A list of one's own may be shorter than what ships: it may go by ids of
 * any form and leave provider and address empty.
 */
function faultIn(offer: Offer): string | null {
  const checked = checkOffer({
    ...offer,
    id: 'user:any',
    provider: offer.provider || 'any',
    url: offer.url || 'https://any.example',
  });
  if (checked.kind === 'offer') return null;
  const [fault] = checked.faults;
  return `"${fault?.field || 'line'}": ${fault?.message}.`;
}

function offerOf({ kind, examProctored, retired, ...line }: Line, skills: readonly string[]): Offer {
  return {
    ...line,
    skills: [...new Set(skills)],
    hoursBasis: line.hours === null ? null : (line.hoursBasis ?? 'course'),
    priceBasis: line.priceUSD === null ? null : line.priceUSD === 0 ? 'free' : (line.priceBasis ?? 'one-off'),
    proof: proofOf(kind, examProctored),
    retired: retired === true,
    unknown: retired === 'unknown' ? [...line.unknown, 'retired'] : line.unknown,
  };
}

function proofOf(kind: Line['kind'], examProctored: boolean): Proof {
  if (kind === 'exam' && examProctored) return 'proctored-exam';
  return kind === 'exam' || kind === 'assessment' ? 'assessment' : 'course';
}
