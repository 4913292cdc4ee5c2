import type { Cert } from '../cert';
import type { OriginalBadge } from '../read-files';

export interface BadgeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly data: string | Uint8Array;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'application/vc+jwt': 'jwt',
  'application/jose': 'jws',
};

/** Badges as they came in, byte for byte, under names made of their titles; the same title twice is numbered. */
export function badgeFiles(
  certs: readonly Cert[],
  originals: readonly OriginalBadge[],
): readonly BadgeFile[] {
  const titles = new Map(certs.map(({ id, title }) => [id, title]));
  const taken = new Map<string, number>();
  return originals.flatMap(({ cert, mediaType, data }) => {
    const title = titles.get(cert);
    if (title === undefined) return [];
    const stem = fileStem(title);
    const count = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, count);
    const name = `${stem}${count === 1 ? '' : `-${count}`}.${EXTENSIONS[mediaType] ?? 'json'}`;
    return [{ name, mediaType, data }];
  });
}

/** Letters and digits with hyphens between (threat A6); a word in front keeps device names and leading dots away. */
function fileStem(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? [];
  return ['badge', ...words].join('-').toLowerCase().slice(0, 100);
}
