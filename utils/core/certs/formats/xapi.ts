import { draftOf } from '../draft';
import { readDates } from '../fields/dated';
import { collectRows, NO_TITLE, notEarned, type RowReading } from '../fields/rows';
import type { Json, JsonObject } from '../input/json';
import { hostOf, readLink } from '../input/links';
import { idOf, isObject, listOf, objectOf, objectsOf, textOf } from '../input/typed';
import { jsonFormat } from './format';

const ID = 'xapi';

/** Experience API statements: a badge that was "earned". One statement, a list, or a store's answer. */
export const xapi = jsonFormat({
  id: ID,
  recognises: ({ value }) => statementsOf(value).length > 0 && statementsOf(value).every(isStatement),
  read: ({ value }) => collectRows(ID, statementsOf(value).map(readStatement)),
});

function statementsOf(value: Json): readonly JsonObject[] {
  return isObject(value) && Array.isArray(value.statements)
    ? objectsOf(value.statements)
    : objectsOf(listOf(value));
}

function isStatement(value: JsonObject): boolean {
  return isObject(value.verb) && isObject(value.actor) && isObject(value.object);
}

function readStatement(statement: JsonObject): RowReading {
  const object = objectOf(statement.object);
  const definition = objectOf(object?.definition);
  const title = textOf(definition?.name);
  if (!/[/#]earned$/.test(idOf(statement.verb) ?? '')) {
    return notEarned('The statement is about something done, not a badge earned.');
  }
  if (title === null) return NO_TITLE;
  const places = [statement.result, object?.definition, statement.context].map(
    (place) => objectOf(objectOf(place)?.extensions) ?? {},
  );
  const badge = extension(places, 'badgeclass');
  const assertionId = idOf(extension(places, 'badgeassertion') ?? undefined);
  const issuer = badge?.issuer;
  return draftOf({
    title,
    issuer: textOf(objectOf(issuer)?.name) ?? hostOf(idOf(issuer)),
    ...readDates(statement.timestamp, undefined),
    credentialId: readLink(assertionId) === null ? assertionId : null,
    url: readLink(assertionId),
    proof: 'course',
    hints: [idOf(object ?? undefined)].flatMap((hint) => hint ?? []),
  });
}

/** An extension by the end of its address, wherever the statement carries it. */
function extension(places: readonly JsonObject[], name: string): JsonObject | null {
  for (const place of places) {
    const key = Object.keys(place).find((address) => address.endsWith(`/${name}`));
    if (key !== undefined) return objectOf(place[key]);
  }
  return null;
}
