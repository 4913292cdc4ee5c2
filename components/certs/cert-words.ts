import type { CertWarning } from '../../utils/core/certs/cert';
import type { FileErrorCode, RowCode } from '../../utils/core/certs/file-result';
import type { SignatureReason } from '../../utils/core/certs/verify/verdict';
import type { WordKey, Words } from '../words';

/** Why the signature has its word, as a sentence; null where the word says it all. */
export function reasonSentence(words: Words, because: string | null): string | null {
  return because === null ? null : known(words, signatureReason(because as SignatureReason));
}

/** What was odd about a certificate as it was read, one sentence each. */
export function warningSentences(words: Words, warnings: readonly string[]): readonly string[] {
  return warnings.flatMap((code) => known(words, certWarning(code as CertWarning)) ?? []);
}

/** Why a row of an imported file was mended or left out. */
export function rowSentence(words: Words, code: RowCode): string {
  return words.t(isOfRows(code) ? rowNote(code) : fileError(code));
}

// A code without its message in the locales does not compile.
const signatureReason = (code: SignatureReason): WordKey => `signatureReason.${code}`;
const certWarning = (code: CertWarning): WordKey => `certWarning.${code}`;
const rowNote = (code: OfRows): WordKey => `rowNote.${code}`;
const fileError = (code: FileErrorCode): WordKey => `fileError.${code}`;

type OfRows = Exclude<RowCode, FileErrorCode>;
const OF_ROWS: Readonly<Record<OfRows, true>> = {
  no_title: true,
  not_earned: true,
  an_offer: true,
  too_many_cells: true,
  quote_unclosed: true,
  issued_unclear: true,
  expires_unclear: true,
  link_dropped: true,
  more_pages: true,
};
const isOfRows = (code: RowCode): code is OfRows => Object.hasOwn(OF_ROWS, code);

/** A certificate may come from a document of another version, with a code that has no sentence here. */
function known(words: Words, key: WordKey): string | null {
  const text = words.t(key);
  return text === key.replaceAll('-', '_') ? null : text;
}
