/** What the checks of certificates share: the shipped vocabulary and catalogue, a fixed day, files from a folder. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadCatalogue } from '../../utils/core/catalogue/index';
import type { ReadContext } from '../../utils/core/certs/read-context';
import { type ReadFiles, readCertFiles } from '../../utils/core/certs/read-files';
import { loadVocabulary } from '../../utils/core/vocabulary/index';

export const TODAY = '2026-11-25';

export function certContext(recipients: readonly string[] = []): ReadContext {
  return { vocabulary: loadVocabulary(), catalogue: loadCatalogue(), today: TODAY, recipients };
}

export function readPath(path: string, context: ReadContext, name = basename(path)): Promise<ReadFiles> {
  return readCertFiles([{ name, bytes: new Uint8Array(readFileSync(path)) }], context);
}

/** Skill names compare without regard to case and through the alias table. */
export function isSameSkill(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const known = loadVocabulary().resolve(a);
  return known !== null && known.id === loadVocabulary().resolve(b)?.id;
}

/** Words of `expected.json` for a signature in those of the format (formats/README.md). */
export const SIGNATURE_WORDS: Readonly<Record<string, readonly string[]>> = {
  none: ['not-signed'],
  present: ['cannot-check-offline', 'intact-issuer-not-confirmed'],
  valid: ['verified', 'intact-issuer-not-confirmed'],
  invalid: ['failed'],
};
