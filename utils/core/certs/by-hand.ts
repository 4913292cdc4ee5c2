import type { Catalogue } from '../catalogue/catalogue';
import { nameKey } from '../catalogue/name-key';
import type { Offer } from '../catalogue/offer';
import type { Cert } from './cert';
import { draftOf } from './draft';
import { finishCert } from './finish-cert';
import { isCalendarDate } from './input/dates';
import { readLink } from './input/links';
import { cleanText } from './input/text';
import type { ReadContext } from './read-context';

/**
 * Offers for what the user types: exact names, aliases and exam codes ("AZ-900") first, then titles that hold every
 * word typed, by title. Empty for an empty search.
 */
export function searchOffers(typed: string, catalogue: Catalogue, most = 20): readonly Offer[] {
  const words = nameKey(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const named = catalogue.named(typed);
  const holding = catalogue.offers
    .map((offer) => ({ offer, words: nameKey(`${offer.title} ${offer.provider}`).split(' ') }))
    .filter(({ words: own }) => words.every((word) => own.some((candidate) => candidate.startsWith(word))))
    .map(({ offer }) => offer)
    .sort((a, b) => Number(a.retired) - Number(b.retired) || (a.title < b.title ? -1 : 1));
  return [...new Set([...named, ...holding])].slice(0, most);
}

/** What the user fills in. Everything but the title may be left empty. */
export interface HandWritten {
  readonly title: string;
  readonly issuer: string | null;
  readonly issued: string | null;
  readonly expires: string | null;
  readonly credentialId: string | null;
  readonly url: string | null;
  readonly skills: readonly string[];
  /** Catalogue id, when it was picked from the search. */
  readonly offer: string | null;
}

export type HandWrittenResult =
  | { readonly kind: 'cert'; readonly cert: Cert }
  | { readonly kind: 'refused'; readonly field: 'title' | 'issued' | 'expires' | 'url' };

/** A certificate the user states by hand: self-declared, unless the catalogue knows better how hard it is to get. */
export async function certByHand(facts: HandWritten, context: ReadContext): Promise<HandWrittenResult> {
  const title = cleanText(facts.title);
  if (title === '') return { kind: 'refused', field: 'title' };
  if (facts.issued !== null && !isCalendarDate(facts.issued)) return { kind: 'refused', field: 'issued' };
  if (facts.expires !== null && !isCalendarDate(facts.expires)) return { kind: 'refused', field: 'expires' };
  if (facts.url !== null && readLink(facts.url) === null) return { kind: 'refused', field: 'url' };
  const draft = draftOf({
    title,
    issuer: cleanText(facts.issuer ?? '') || null,
    issued: facts.issued,
    expires: facts.expires,
    credentialId: cleanText(facts.credentialId ?? '') || null,
    url: readLink(facts.url),
    skills: facts.skills.map((label) => ({ label, from: 'user' })),
    hints: facts.offer === null ? [] : [facts.offer],
  });
  return { kind: 'cert', cert: await finishCert(draft, null, 'by-hand', context) };
}
