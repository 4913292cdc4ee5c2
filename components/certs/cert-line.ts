import type { Cert } from '../../utils/core/certs/cert';

/** A certificate with what is true of it today. */
export interface CertLine {
  readonly cert: Cert;
  readonly validity: 'valid' | 'expired' | 'not-yet-valid' | 'revoked' | 'unknown';
  /** Days until its last day; null when it has none or does not count. */
  readonly daysLeft: number | null;
  readonly isSoon: boolean;
  /** A later one of the same kind is held. */
  readonly isRenewed: boolean;
}

export type CertSort = 'title' | 'issued' | 'expires';

/** By the column; what has no date comes last, and the id decides between equals. */
export function sortedCerts(lines: readonly CertLine[], by: CertSort, isDescending: boolean): CertLine[] {
  const way = isDescending ? -1 : 1;
  // Lower case once for each, not for each comparison: there may be thousands.
  const keyed = lines.map((line) => ({ line, key: line.cert[by]?.toLowerCase() ?? null }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return tie(a.line, b.line);
    if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
    return a.key < b.key ? -way : way;
  });
  return keyed.map(({ line }) => line);
}

const tie = (a: CertLine, b: CertLine) => (a.cert.id < b.cert.id ? -1 : 1);

/** Every word of the search somewhere in name, issuer or skills. */
export function isFound({ cert }: CertLine, search: string): boolean {
  const text = searchText(cert);
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const searchTexts = new WeakMap<Cert, string>();

/** What is searched of a certificate, made once for each: every letter typed asks for all of them. */
function searchText(cert: Cert): string {
  const known = searchTexts.get(cert);
  if (known !== undefined) return known;
  const text = [cert.title, cert.issuer ?? '', ...cert.skills.map(({ label }) => label)]
    .join('\n')
    .toLowerCase();
  searchTexts.set(cert, text);
  return text;
}
