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

/** First day a date of lesser precision covers: `2026` -> `2026-01-01`. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
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

/** A certificate is reminded of when it ends within this many days. */
export const SOON_DAYS = 90;

/** Days until the last day it counts, 0 on that day, negative after it; null when it has no end. */
export function daysLeft(cert: Pick<Cert, 'expires'>, today: string): number | null {
  if (cert.expires === null) return null;
  return Math.round((Date.parse(lastDay(cert.expires)) - Date.parse(today)) / 86_400_000);
}

/** Whether it still counts and ends within {@link SOON_DAYS}. */
export function expiresSoon(cert: Pick<Cert, 'issued' | 'expires' | 'revoked'>, today: string): boolean {
  const left = daysLeft(cert, today);
  return validityOn(cert, today) === 'valid' && left !== null && left <= SOON_DAYS;
}
