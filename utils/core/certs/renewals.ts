import { nameKey } from '../catalogue/name-key';
import type { Cert } from './cert';
import { firstDay } from './validity';

/** A certificate's place in its line: what it renews and what renews it, ids or null. */
export interface Renewal {
  readonly renews: string | null;
  readonly renewedBy: string | null;
}

/**
 * Links certificates that renew one another: of one offer, or of one name and issuer, in order of issue. Only those that
 * have both a neighbour and a date are listed; what failed its check or was revoked renews nothing.
 */
export function linkRenewals(certs: readonly Cert[]): ReadonlyMap<string, Renewal> {
  const links = new Map<string, Renewal>();
  for (const line of linesOf(certs).values()) {
    if (line.length < 2) continue;
    line.sort((a, b) => compare(orderOf(a), orderOf(b)) || compare(a.id, b.id));
    for (const [at, cert] of line.entries()) {
      links.set(cert.id, { renews: line[at - 1]?.id ?? null, renewedBy: line[at + 1]?.id ?? null });
    }
  }
  return links;
}

function linesOf(certs: readonly Cert[]): ReadonlyMap<string, Cert[]> {
  const lines = new Map<string, Cert[]>();
  for (const cert of certs) {
    if (cert.issued === null || cert.issuer === null || cert.revoked || cert.signature === 'failed') continue;
    const key = cert.offer ?? `${nameKey(cert.title)} ${nameKey(cert.issuer)}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [cert]);
    else line.push(cert);
  }
  return lines;
}

/** By day of issue; renewed under the same day, the one that lasts longer comes later. */
function orderOf({ issued, expires }: Cert): string {
  return `${firstDay(issued ?? '')} ${expires ?? '9999'}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
