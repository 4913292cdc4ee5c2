import * as v from 'valibot';
import { draftOf, refused } from '../draft';
import { readDate } from '../input/dates';
import { readLink } from '../input/links';
import { cleanText } from '../input/text';
import { isObject, listOf } from '../input/typed';
import { faultOf } from './certs';
import { jsonFormat } from './format';

const ID = 'list';

/** A plain list written by hand: `[{ "title", "issuer", "issued", "skills": ["Kubernetes"] }]`. Only `title` is needed. */
export const handWrittenList = jsonFormat({
  id: ID,
  recognises: ({ value }) =>
    Array.isArray(value) &&
    (value.length === 0 || listOf(value).some((entry) => isObject(entry) && 'title' in entry)),
  read: ({ value }) => {
    const parsed = v.safeParse(LIST, value);
    if (!parsed.success) return refused(ID, 'invalid_document', faultOf(parsed.issues[0]));
    const drafts = parsed.output.map(({ issued, expires, url, skills, ...facts }) =>
      draftOf({
        ...facts,
        issued: readDate(issued ?? null).date,
        expires: readDate(expires ?? null).date,
        url: readLink(url ?? null),
        skills: (skills ?? []).map((label) => ({ label, from: 'user' })),
      }),
    );
    return { kind: 'read', format: ID, drafts, rows: [] };
  },
});

const isDate = (text: string) => readDate(text).date !== null;
const DATE = v.nullish(
  v.pipe(v.string(), v.check(isDate, 'a date like 2026, 2026-11 or 2026-11-25 was expected')),
);
const isLink = (text: string) => readLink(text) !== null;
const TEXT = v.optional(v.nullable(v.pipe(v.string(), v.transform(cleanText))), null);

const LIST = v.array(
  v.strictObject({
    title: v.pipe(v.string(), v.transform(cleanText), v.nonEmpty('a name was expected')),
    issuer: TEXT,
    issued: DATE,
    expires: DATE,
    credentialId: TEXT,
    url: v.nullish(v.pipe(v.string(), v.check(isLink, 'a web address was expected'))),
    skills: v.nullish(
      v.array(v.pipe(v.string(), v.transform(cleanText), v.nonEmpty('the name of a skill was expected'))),
    ),
    proof: v.optional(
      v.picklist(['proctored-exam', 'assessment', 'course', 'self-declared']),
      'self-declared',
    ),
  }),
);
