import { hostOf } from './ctdl';
import { EMPTY_DRAFT, type OfferDraft } from './offer-draft';
import { type Fields, fieldsOf, isFields, listOf, textOf, typesOf } from './typed';

/** What can be earned according to Open Badges: a 2.0 `BadgeClass` or a 3.0 `Achievement`, also inside a credential. */
export function readOpenBadges(value: unknown): OfferDraft[] {
  return fieldsOf(value).flatMap((node) => {
    const types = typesOf(node);
    if (types.includes('BadgeClass') || types.includes('Achievement')) return [readClass(node)];
    const inner = isFields(node.badge) ? node.badge : fieldsOf(node.credentialSubject)[0]?.achievement;
    return inner === undefined ? [] : readOpenBadges(inner);
  });
}

function readClass(node: Fields): OfferDraft {
  const criteria = fieldsOf(node.criteria)[0];
  const url =
    [criteria?.id, criteria?.['@id'], node.criteria, node.id].map(webPage).find((one) => one !== null) ??
    null;
  const owner = fieldsOf(node.issuer)[0] ?? fieldsOf(node.creator)[0];
  const alignments = [...fieldsOf(node.alignment), ...fieldsOf(node.alignments)];
  return {
    ...EMPTY_DRAFT,
    title: textOf(node.name),
    provider: textOf(owner?.name) ?? hostOf(textOf(node.issuer) ?? textOf(node.creator) ?? url),
    url,
    skills: [
      ...alignments.flatMap((alignment) => textOf(alignment.targetName) ?? []),
      ...[...listOf(node.tags), ...listOf(node.tag)].flatMap((tag) => textOf(tag) ?? []),
    ],
    proof: 'course',
  };
}

function webPage(value: unknown): string | null {
  const text = typeof value === 'string' ? value : null;
  return text?.startsWith('https://') && URL.canParse(text) ? text : null;
}
