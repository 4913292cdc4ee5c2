import type { Cert, Validity } from './cert';

/** Last day a date of lesser precision covers: `2026` -> `2026-12-31`, `2026-02` -> `2026-02-28`. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) {
    const [year, month] = date.split('-').map(Number) as [number, number];
    return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
  }
  return date;
}

/** First day a date of lesser precision covers. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, date.length === 4 ? 10 : date.length === 7 ? date.length : 10);
}

/**
 * Whether the certificate counts on `today` (`YYYY-MM-DD`, the user's local day). An expiry day counts to its end.
 * `unknown` never comes from here: no expiry date means it is held as valid, and said so where it is shown.
 */
export function validityOn(cert: Pick<Cert, 'issued' | 'expires' | 'revoked'>, today: string): Validity {
  if (cert.revoked) return 'revoked';
  if (cert.issued !== null && firstDay(cert.issued) > today) return 'not-yet-valid';
  if (cert.expires !== null && lastDay(cert.expires) < today) return 'expired';
  return 'valid';
}
