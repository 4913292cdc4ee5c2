import type { Cert } from '../../utils/core/certs/cert';
import type { Words } from '../words';

/**
 * What is known of a certificate, in words: the signature word, never "verified" alone. Self-declared ones were typed
 * in by the user (mock-ups, "proof").
 */
export function proofWord(words: Words, cert: Pick<Cert, 'signature' | 'proof' | 'source'>): string {
  if (cert.signature === 'not-signed')
    return words.t(cert.source.format === 'by-hand' ? 'proof.typed' : 'proof.read');
  return words.t(`proof.${cert.signature}`);
}

/** Expiry in words: "Does not expire", "Expired 31 Aug 2026", "Valid to 14 Mar 2027". */
export function expiryWord(words: Words, expires: string | null, today: string): string {
  if (expires === null) return words.t('expiry.none');
  const key = expires < today.slice(0, expires.length) ? 'expiry.expired' : 'expiry.valid';
  return words.t(key, { date: words.date(expires) });
}
