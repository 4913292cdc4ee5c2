import type { Proof } from '../../catalogue/offer';
import { draftOf } from '../draft';
import { skillsOfAlignments } from '../fields/alignment';
import { readDates } from '../fields/dated';
import { collectRows, NO_TITLE, notEarned, type RowReading } from '../fields/rows';
import type { RowReport } from '../file-result';
import type { Json, JsonObject } from '../input/json';
import { readLink } from '../input/links';
import { isObject, listOf, objectOf, objectsOf, textOf } from '../input/typed';
import { jsonFormat } from './format';

const ID = 'credly';

/** A Credly profile's `badges.json`: one page, several pages in a list, or a single badge. Field names as seen. */
export const credly = jsonFormat({
  id: ID,
  recognises: ({ value }) => listOf(value).length > 0 && listOf(value).every(isPage),
  read: ({ value }) => {
    const pages = objectsOf(value);
    const badges = pages.flatMap((page) => objectsOf(page.data));
    return collectRows(ID, badges.map(readBadge), lastPageReport(pages, badges.length));
  },
});

function isPage(value: Json): boolean {
  if (!isObject(value)) return false;
  const badges = objectsOf(value.data);
  if (badges.length > 0) return isObject(badges[0]?.badge_template);
  return Array.isArray(value.data) && 'total_count' in (objectOf(value.metadata) ?? {});
}

/** A profile of more than 48 badges comes in pages; the last one named here is followed by none. */
function lastPageReport(pages: readonly JsonObject[], read: number): readonly RowReport[] {
  const metadata = pages.map((page) => objectOf(page.metadata));
  const isLast = metadata.some((page) => page === null || textOf(page.next_page_url) === null);
  const total = Math.max(0, ...metadata.map((page) => Number(page?.total_count) || 0));
  if (isLast || read >= total) return [];
  const message = `This page holds ${read} of ${total} badges: save the next pages too.`;
  return [{ row: read, code: 'more_pages', message }];
}

function readBadge(badge: JsonObject): RowReading {
  const template = objectOf(badge.badge_template);
  const title = textOf(template?.name);
  if (title === null) return NO_TITLE;
  const state = textOf(badge.state);
  if (state === 'pending' || state === 'rejected') {
    return notEarned(`"${title}" is ${state} on Credly, so it was left out.`);
  }
  const { issued, expires, warnings } = readDates(
    badge.issued_at_date ?? badge.issued_at,
    badge.expires_at_date ?? badge.expires_at,
  );
  const id = textOf(badge.id);
  return draftOf({
    title,
    issuer: issuerOf(badge.issuer) ?? issuerOf(template?.issuer),
    issued,
    expires,
    credentialId: id,
    url: id !== null && UUID.test(id) ? `https://www.credly.com/badges/${id}` : readLink(textOf(badge.url)),
    skills: [
      ...listOf(template?.skills).flatMap((skill) => {
        const label = isObject(skill) ? textOf(skill.name) : textOf(skill);
        return label === null ? [] : [{ label, from: 'credly' as const }];
      }),
      ...skillsOfAlignments(template?.alignments),
    ],
    proof: PROOFS[textOf(template?.type_category) ?? ''] ?? 'course',
    revoked: state === 'revoked',
    hints: [textOf(template?.global_activity_url), textOf(template?.url)].flatMap((hint) => hint ?? []),
    warnings,
  });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Credly's words for what a badge stands for. */
const PROOFS: Readonly<Record<string, Proof>> = { Certification: 'assessment', Validation: 'assessment' };

function issuerOf(value: Json | undefined): string | null {
  const issuer = objectOf(value);
  const entities = objectsOf(issuer?.entities);
  const primary = entities.find((entity) => entity.primary === true) ?? entities[0];
  const summary = textOf(issuer?.summary)?.replace(/^issued by\s+/i, '') ?? null;
  return textOf(objectOf(primary?.entity)?.name) ?? summary ?? textOf(issuer?.name);
}
