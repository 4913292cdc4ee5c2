import { refused } from '../draft';
import type { FoundOffer } from '../file-result';
import type { Json, JsonObject } from '../input/json';
import { readLink } from '../input/links';
import { listOf, objectOf, objectsOf, textOf } from '../input/typed';
import { jsonFormat } from './format';

const ID = 'ctdl';

/** Credential Registry entries (CTDL): what can be earned. They give offers, never certificates. */
export const ctdl = jsonFormat({
  id: ID,
  recognises: ({ value }) => nodesOf(value).length > 0,
  read: ({ value }) => {
    const offers = nodesOf(value).flatMap((node) => readOffer(node) ?? []);
    if (offers.length === 0)
      return refused(ID, 'not_a_badge', 'It describes no credential that can be earned.');
    const rows = offers.map((offer, index) => ({
      row: index + 1,
      code: 'an_offer' as const,
      message: `"${offer.title}" is something to earn, not something earned.`,
    }));
    return { kind: 'read', format: ID, drafts: [], rows, offers };
  },
});

function nodesOf(value: Json): readonly JsonObject[] {
  return objectsOf(listOf(value))
    .flatMap((item) => (Array.isArray(item['@graph']) ? objectsOf(item['@graph']) : [item]))
    .filter((node) => Object.keys(node).some((key) => key.startsWith('ceterms:')));
}

function readOffer(node: JsonObject): FoundOffer | null {
  const title = textOf(node['ceterms:name']);
  if (title === null) return null;
  const cost = costOf(node);
  return {
    title,
    url: readLink(textOf(node['ceterms:subjectWebpage'])),
    price: cost === null ? null : (numberOf(cost['ceterms:price']) ?? null),
    currency: textOf(cost?.['ceterms:currency']),
    hours: hoursOf(node),
    skills: objectsOf(node['ceterms:requires'])
      .flatMap((condition) => objectsOf(condition['ceterms:targetCompetency']))
      .flatMap((competency) => textOf(competency['ceterms:targetNodeName']) ?? []),
  };
}

/** The whole price where one is given, else the first that has an amount. */
function costOf(node: JsonObject): JsonObject | null {
  const costs = objectsOf(node['ceterms:estimatedCost']).filter(
    (cost) => numberOf(cost['ceterms:price']) !== null,
  );
  const isWhole = (cost: JsonObject) =>
    /AggregateCost$/.test(textOf(objectOf(cost['ceterms:directCostType'])?.['ceterms:targetNode']) ?? '');
  return costs.find(isWhole) ?? costs[0] ?? null;
}

function numberOf(value: Json | undefined): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : null;
}

function hoursOf(node: JsonObject): number | null {
  for (const duration of objectsOf(node['ceterms:estimatedDuration'])) {
    for (const kind of ['exact', 'maximum', 'minimum']) {
      const hours = isoHours(textOf(duration[`ceterms:${kind}Duration`]));
      if (hours !== null) return hours;
    }
  }
  return null;
}

/** Hours of an ISO 8601 duration in hours and minutes; longer units say a calendar time, not hours of work. */
function isoHours(duration: string | null): number | null {
  const match = /^PT(?:(\d+(?:\.\d+)?)H)?(?:(\d+)M)?$/.exec(duration ?? '');
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  return Number(match[1] ?? 0) + Number(match[2] ?? 0) / 60;
}
