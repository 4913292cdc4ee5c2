import { type CertDraft, draftOf } from '../draft';
import { hostOf, readLink } from '../input/links';
import { cleanText } from '../input/text';
import type { BadgePage } from './badge-page';
import type { DescribedFacts } from './described';
import { factsOfLines } from './labelled';
import { placeOf } from './places';
import { factsOfSentences } from './sentences';

/** How pages of certificates call what they show, in the languages that are spoken here. */
const BADGE_WORD =
  /\b(?:badges?|certificates?|certifications?|credentials?|zertifikate?|abzeichen|nachweis|certificats?|certificados?|insignias?|certificaat|certificaten)\b/i;

/**
 * The certificate that a page shows to people, by its structured description, its own sentence ("… was issued by … to
 * …"), and its labels. Null unless something says that it is a page of a badge: a known place, a description, such a
 * sentence, or a date of issue under words about certificates.
 */
export function shownDraft(page: BadgePage, described: DescribedFacts | null): CertDraft | null {
  const { meta, lines } = page;
  const place = placeOf(page.url);
  const told = factsOfSentences([
    meta['og:title'],
    meta['twitter:title'],
    page.title,
    meta['og:description'],
    meta.description,
    ...lines.map(({ text }) => text),
  ]);
  const labelled = factsOfLines(lines);
  const speaksOfIt =
    labelled.issued !== null &&
    (labelled.issuer !== null || labelled.credentialId !== null) &&
    BADGE_WORD.test([page.url, page.title, meta['og:title'], ...lines.map(({ text }) => text)].join('\n'));
  if (place === null && described === null && told === null && !speaksOfIt) return null;
  const title = described?.title ?? told?.title ?? headingOf(page);
  if (title === null) return null;
  return draftOf({
    title: cleanText(title),
    issuer: described?.issuer ?? told?.issuer ?? labelled.issuer,
    issued: described?.issued ?? labelled.issued,
    expires: described?.expires ?? labelled.expires,
    credentialId: place?.id ?? labelled.credentialId,
    url: place?.url ?? readLink(page.url)?.replace(/#.*$/, '') ?? null,
    skills: [
      ...(described?.skills ?? []),
      ...labelled.skills.map((label) => ({ label, from: 'tag' as const })),
    ],
    proof: 'course',
    credential: { kind: 'shown' },
    hints: described?.hints ?? [],
    // Nothing on the page says that anybody earned it.
    warnings: place === null && told === null && !speaksOfIt ? ['describes-only'] : [],
  });
}

/** The page's main heading; else its title without the name of the site behind it. */
function headingOf({ lines, meta, title, url }: BadgePage): string | null {
  const site = meta['og:site_name'] ?? hostOf(url) ?? '';
  const whole = meta['og:title'] ?? title;
  if (whole === null) return lines.find(({ kind }) => kind === 'heading')?.text ?? null;
  const [, front, back] = /^(.+?)\s+[-–—|·]\s+([^-–—|·]+)$/.exec(whole) ?? [];
  return front !== undefined && back !== undefined && isNameOf(back, site) ? front : whole;
}

/** `Credly` is the site `credly.com`. */
function isNameOf(name: string, site: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare(name) !== '' && bare(site).includes(bare(name));
}
