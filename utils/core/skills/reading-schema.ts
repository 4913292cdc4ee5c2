/** The shape of a reading that comes from outside: from a page by a message, or out of a file. */
import * as v from 'valibot';
import type { Posting } from '../posting/posting';
import { SECTION_KINDS, type Section } from '../sections/section';
import { READING_SCHEMA, type Reading } from './reading';
import type { Skill } from './skill';

/** UTF-16 units: twice the 1 MiB that the posting room cuts a page at. */
const MAX_TEXT = 2 * 1024 * 1024;
const name = v.nullable(v.pipe(v.string(), v.maxLength(2_000)));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const amount = v.nullable(v.pipe(v.number(), v.finite()));

const SALARY = v.object({
  min: amount,
  max: amount,
  currency: name,
  period: v.nullable(v.picklist(['hour', 'day', 'week', 'month', 'year'])),
});

const POSTING = v.object({
  site: name,
  source: v.picklist(['selection', 'site', 'json-ld', 'microdata', 'container', 'heuristic', 'text']),
  id: name,
  url: v.nullable(v.pipe(v.string(), v.maxLength(10_000))),
  title: name,
  company: name,
  location: name,
  remote: v.nullable(v.boolean()),
  postedOn: name,
  validThrough: name,
  employmentType: name,
  salary: v.nullable(SALARY),
  language: name,
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
});

const SECTION = v.object({
  kind: v.picklist(SECTION_KINDS),
  heading: name,
  start: index,
  end: index,
});

const MENTION = v.object({
  start: index,
  end: index,
  text: v.pipe(v.string(), v.maxLength(500)),
  section: index,
});

export const SKILL_KIND = v.picklist(['skill', 'certificate', 'language', 'soft']);

/** A skill without its mentions: what is kept of a seen posting. */
export const SEEN_SKILL = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  label: v.pipe(v.string(), v.maxLength(500)),
  kind: SKILL_KIND,
  need: v.picklist(['required', 'preferred', 'mentioned']),
  group: v.nullable(v.object({ id: index, kind: v.picklist(['either-or', 'examples']) })),
  years: v.nullable(v.pipe(v.number(), v.finite())),
  known: v.boolean(),
});

export const READING = v.object({
  schema: v.literal(READING_SCHEMA),
  status: v.picklist(['read', 'nothing-recognised', 'not-a-posting']),
  reason: v.nullable(v.picklist(['no-text', 'no-title', 'list', 'wall', 'shell', 'other'])),
  partial: v.boolean(),
  posting: v.nullable(POSTING),
  sections: v.pipe(v.array(SECTION), v.maxLength(20_000)),
  skills: v.pipe(
    v.array(v.object({ ...SEEN_SKILL.entries, mentions: v.pipe(v.array(MENTION), v.maxLength(20_000)) })),
    v.maxLength(5_000),
  ),
}) satisfies v.GenericSchema<Reading>;

/** A field that the schema lacks would be dropped in silence: then this does not compile. */
type Lacking<Whole, Shape> =
  Exclude<keyof Whole, keyof Shape> extends never ? true : Exclude<keyof Whole, keyof Shape>;
true satisfies Lacking<Reading, v.InferOutput<typeof READING>>;
true satisfies Lacking<Posting, v.InferOutput<typeof POSTING>>;
true satisfies Lacking<Skill, v.InferOutput<typeof READING>['skills'][number]>;
true satisfies Lacking<Section, v.InferOutput<typeof SECTION>>;

/** A reading out of a file; null for what is none, or has a fault in it. Fields beside it (a batch's `id`) are dropped. */
export function readReading(value: unknown): Reading | null {
  const parsed = v.safeParse(READING, value);
  return parsed.success ? parsed.output : null;
}
