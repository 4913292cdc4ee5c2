import type { Catalogue } from '../catalogue/catalogue';
import type { Offer } from '../catalogue/offer';
import type { CertDraft } from './draft';
import { readLink } from './input/links';

/**
 * The offer a certificate is one of: by catalogue id, by address, by alias, exam code or title; a name that several
 * providers share is settled by the issuer. Null when none, or when it can't be settled.
 */
export function findOffer(
  draft: Pick<CertDraft, 'title' | 'issuer' | 'hints'>,
  catalogue: Catalogue,
): Offer | null {
  const known = draft.hints.flatMap(
    (hint) => catalogue.get(hint) ?? offersByLink(catalogue).get(linkKey(hint)) ?? [],
  );
  if (known[0] !== undefined) return known[0];
  for (const name of namesOf(draft.title)) {
    const offers = catalogue.named(name);
    const ofIssuer = offers.filter((offer) => isSameIssuer(offer.provider, draft.issuer));
    if (ofIssuer.length === 1) return ofIssuer[0] as Offer;
    if (offers.length === 1 && draft.issuer === null) return offers[0] as Offer;
  }
  return null;
}

/** The title; what stands in brackets behind it or before a colon, a code more often than not; and it without that. */
function namesOf(title: string): readonly string[] {
  const [, before, bracketed] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(title) ?? [];
  const [, code, behind] = /^([^:]+):\s*(.+)$/.exec(title) ?? [];
  const [, bare] = /^(.*?\S)\s+(?:ce\s+)?(?:certification|certificate|badge)$/i.exec(title) ?? [];
  return [title, bracketed, before, behind, code, bare].filter((name) => name !== undefined);
}

/** One issuer under a longer and a shorter name: "Amazon Web Services (AWS)" and "AWS", "PMI" and its full name. */
function isSameIssuer(provider: string, issuer: string | null): boolean {
  if (issuer === null) return false;
  const [a, b] = [wordsOf(provider), wordsOf(issuer)];
  const isShared = a.some((word) => !COMMON.has(word) && b.includes(word));
  return isShared || a.includes(initials(b)) || b.includes(initials(a)) || a.join() === b.join();
}

/** Words that many issuers have in their names: sharing one of these tells nothing. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'the of for and in inc ltd llc gmbh institute academy university training education foundation association ' +
    'council international national online learning school college certification center centre group'
  ).split(' '),
);

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** First letters of a name of several words. */
function initials(words: readonly string[]): string {
  return words.length < 2 ? '' : words.map((word) => word[0]).join('');
}

const linkIndexes = new WeakMap<Catalogue, ReadonlyMap<string, Offer>>();

/** Offers by address, built once for a catalogue. An address that several offers share stands for none. */
function offersByLink(catalogue: Catalogue): ReadonlyMap<string, Offer> {
  const known = linkIndexes.get(catalogue);
  if (known !== undefined) return known;
  const index = new Map<string, Offer>();
  const shared = new Set<string>();
  for (const offer of catalogue.all) {
    const key = linkKey(offer.url);
    if (index.has(key)) shared.add(key);
    index.set(key, offer);
  }
  for (const key of shared) index.delete(key);
  linkIndexes.set(catalogue, index);
  return index;
}

/** Addresses compare without scheme, `www.`, query, fragment and closing slash. */
function linkKey(address: string): string {
  const link = readLink(address);
  if (link === null) return address;
  const url = new URL(link);
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}`.toLowerCase();
}
