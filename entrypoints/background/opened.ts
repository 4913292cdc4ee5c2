import type { Offer } from '@/utils/core/catalogue/offer';
import type { Cert } from '@/utils/core/certs/cert';
import type { Opened } from '@/utils/messages/protocol';
import type { PostingRow } from '@/utils/store/records';
import { comparePostings, earned } from '../shared/compare';

/** Seen postings that are open: with these certificates, and with the offers earned as well. */
export function openedBy(
  postings: readonly PostingRow[],
  certs: readonly Cert[],
  offers: readonly Offer[],
  today: string,
  openFrom: number,
): Opened {
  const now = comparePostings(postings, certs, today, openFrom);
  const after = comparePostings(postings, [...certs, ...offers.map(earned)], today, openFrom);
  const open = (compared: typeof now) => compared.filter(({ isOpen }) => isOpen).length;
  return { now: open(now), after: open(after), of: now.length };
}
