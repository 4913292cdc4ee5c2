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
  return [...lines].sort((a, b) => {
    const [x, y] = [a.cert[by], b.cert[by]];
    if (x === null || y === null) return x === y ? tie(a, b) : x === null ? 1 : -1;
    return x === y ? tie(a, b) : way * (x.toLowerCase() < y.toLowerCase() ? -1 : 1);
  });
}

const tie = (a: CertLine, b: CertLine) => (a.cert.id < b.cert.id ? -1 : 1);

/** Every word of the search somewhere in name, issuer or skills. */
export function isFound({ cert }: CertLine, search: string): boolean {
  const text = [cert.title, cert.issuer ?? '', ...cert.skills.map(({ label }) => label)]
    .join('\n')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
