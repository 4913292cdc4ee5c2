import { draftOf } from '../draft';
import { readDates } from '../fields/dated';
import { collectRows, NO_TITLE, notEarned, type RowReading } from '../fields/rows';
import type { Json, JsonObject } from '../input/json';
import { readLink } from '../input/links';
import { isObject, listOf, objectOf, objectsOf, textOf, textsOf } from '../input/typed';
import { jsonFormat } from './format';

const ID = 'accredible';

/** Accredible credentials: one in `credential`, several in `credentials`, a plain list or a bare one. Names as seen. */
export const accredible = jsonFormat({
  id: ID,
  recognises: ({ value }) => credentialsOf(value).length > 0 && credentialsOf(value).every(isCredential),
  read: ({ value }) => collectRows(ID, credentialsOf(value).map(readOne)),
});

function credentialsOf(value: Json): readonly JsonObject[] {
  return listOf(value).flatMap((item) => {
    if (!isObject(item)) return [];
    const inside = objectsOf(item.credential ?? item.credentials);
    return inside.length > 0 ? inside : [item];
  });
}

/** Its own names, none of which another kind uses together. */
function isCredential(value: JsonObject): boolean {
  return 'issued_on' in value && ['encoded_id', 'group_id', 'learning_outcomes'].some((key) => key in value);
}

function readOne(credential: JsonObject): RowReading {
  const title = textOf(credential.name);
  if (title === null) return NO_TITLE;
  if (credential.complete === false) return notEarned(`"${title}" is not complete, so it was left out.`);
  const { issued, expires, warnings } = readDates(credential.issued_on, credential.expired_on);
  return draftOf({
    title,
    issuer: textOf(objectOf(credential.issuer)?.name) ?? textOf(credential.issuer_name),
    issued,
    expires,
    credentialId: textOf(credential.id) ?? textOf(credential.uuid),
    url: readLink(textOf(credential.url)),
    skills: textsOf(credential.learning_outcomes).map((label) => ({ label, from: 'tag' })),
    proof: 'course',
    hints: textsOf(credential.course_link),
    warnings,
  });
}
