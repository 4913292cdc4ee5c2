import { type Catalogue, catalogueOf } from '@/utils/core/catalogue/catalogue';
import type { Cert } from '@/utils/core/certs/cert';
import type { FileResult } from '@/utils/core/certs/file-result';
import type { ReadContext } from '@/utils/core/certs/read-context';
import { readCertFiles } from '@/utils/core/certs/read-files';

/** A handful of names is vocabulary enough to read certificates with. */
const LABELS: Readonly<Record<string, string>> = {
  sql: 'SQL',
  postgresql: 'PostgreSQL',
  kubernetes: 'Kubernetes',
  azure: 'Azure',
};

const entryOf = (id: string) => {
  const label = LABELS[id];
  return label === undefined ? undefined : { id, label, kind: 'skill' as const, category: 'test' };
};

export const NO_OFFERS: Catalogue = catalogueOf([]);

/** A context for tests: four skills, an empty catalogue, nobody's address. */
export function contextOf(changes: Partial<ReadContext> = {}): ReadContext {
  return {
    vocabulary: { get: entryOf, resolve: (name) => entryOf(name.toLowerCase()) ?? null },
    catalogue: NO_OFFERS,
    today: '2026-11-25',
    recipients: [],
    ...changes,
  };
}

export interface OneRead {
  readonly certs: readonly Cert[];
  readonly file: FileResult;
}

/** Reads one file given as text, bytes or a value to be written as JSON. */
export async function readOne(content: unknown, changes: Partial<ReadContext> = {}): Promise<OneRead> {
  const bytes =
    content instanceof Uint8Array
      ? content
      : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  const { certs, files } = await readCertFiles([{ name: 'file', bytes }], contextOf(changes));
  return { certs, file: files[0] as FileResult };
}
