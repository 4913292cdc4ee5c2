import { draftOf } from '../draft';
import { readDates } from '../fields/dated';
import { collectRows, NO_TITLE, type RowReading } from '../fields/rows';
import type { JsonObject } from '../input/json';
import { readLink } from '../input/links';
import { isObject, objectsOf, textOf, textsOf } from '../input/typed';
import { jsonFormat } from './format';

const ID = 'json-resume';

/** JSON Resume: its `certificates`. Expiry, id and skills have no field there; our own export keeps them beside. */
export const jsonResume = jsonFormat({
  id: ID,
  recognises: ({ value }) => isObject(value) && (Array.isArray(value.certificates) || isResume(value)),
  read: ({ value }) => collectRows(ID, objectsOf((value as JsonObject).certificates).map(readOne)),
});

function isResume(value: JsonObject): boolean {
  const sections = ['work', 'education', 'skills', 'awards', 'volunteer', 'projects'];
  return isObject(value.basics) && sections.some((section) => section in value);
}

function readOne(entry: JsonObject): RowReading {
  const title = textOf(entry.name);
  if (title === null) return NO_TITLE;
  const link = textOf(entry.url);
  const dates = readDates(entry.date, entry.expires);
  const isDropped = link !== null && readLink(link) === null;
  return draftOf({
    title,
    issuer: textOf(entry.issuer),
    ...dates,
    credentialId: textOf(entry.credentialId),
    url: readLink(link),
    skills: textsOf(entry.skills).map((label) => ({ label, from: 'tag' })),
    warnings: isDropped ? [...dates.warnings, 'link-dropped'] : dates.warnings,
  });
}
