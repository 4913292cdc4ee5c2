import { EMPTY_DRAFT, type OfferDraft } from './offer-draft';
import { type Fields, fieldsOf, hoursOfDuration, listOf, numberOf, textOf } from './typed';

/** Credentials of the Credential Registry (CTDL JSON-LD, https://credreg.net/ctdl/terms), one or a graph of them. */
export function readCtdl(value: unknown): OfferDraft[] {
  return fieldsOf(value)
    .flatMap((node) => ('@graph' in node ? fieldsOf(node['@graph']) : [node]))
    .filter(
      (node) => Object.keys(node).some((key) => key.startsWith('ceterms:')) && textOf(node['ceterms:name']),
    )
    .map(readCredential);
}

function readCredential(node: Fields): OfferDraft {
  const cost = costOf(node);
  const duration = fieldsOf(node['ceterms:estimatedDuration'])[0];
  const conditions = [...fieldsOf(node['ceterms:requires']), ...fieldsOf(node['ceterms:teaches'])];
  const url = textOf(node['ceterms:subjectWebpage']);
  return {
    ...EMPTY_DRAFT,
    title: textOf(node['ceterms:name']),
    provider: providerOf(node) ?? hostOf(url),
    url,
    skills: [
      ...conditions.flatMap((condition) => fieldsOf(condition['ceterms:targetCompetency'])),
      ...fieldsOf(node['ceterms:teaches']),
    ].flatMap((competency) => textOf(competency['ceterms:targetNodeName']) ?? []),
    hours: hoursOfDuration(
      textOf(duration?.['ceterms:exactDuration']) ?? textOf(duration?.['ceterms:maximumDuration']),
    ),
    price: numberOf(cost?.['ceterms:price']),
    currency: textOf(cost?.['ceterms:currency']),
    prerequisites: conditions.flatMap((condition) => textOf(condition['ceterms:condition']) ?? []),
  };
}

/** The name of the owner where the file has it; an owner is often only an address. */
function providerOf(node: Fields): string | null {
  for (const key of ['ceterms:offeredBy', 'ceterms:ownedBy'])
    for (const owner of listOf(node[key])) {
      const name = typeof owner === 'string' ? hostOf(owner) : textOf(fieldsOf(owner)[0]?.['ceterms:name']);
      if (name !== null) return name;
    }
  return null;
}

/** The aggregate cost where one is given, else the first that has an amount. */
function costOf(node: Fields): Fields | undefined {
  const costs = fieldsOf(node['ceterms:estimatedCost']).filter(
    (cost) => numberOf(cost['ceterms:price']) !== null,
  );
  const isWhole = (cost: Fields) =>
    fieldsOf(cost['ceterms:directCostType']).some((type) =>
      textOf(type['ceterms:targetNode'])?.endsWith('AggregateCost'),
    );
  return costs.find(isWhole) ?? costs[0];
}

/** Host of an address, as the name of a provider that gives no other. */
export function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
