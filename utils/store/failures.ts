import { type FailureCode, Refusal } from './refusal';

/** Names of what IndexedDB and Dexie throw, innermost first, and the word we answer with. */
const CODES: readonly (readonly [name: string, code: FailureCode])[] = [
  ['QuotaExceededError', 'storage-full'],
  ['VersionError', 'read-only'],
  ['DatabaseClosedError', 'database-closed'],
  ['InvalidStateError', 'database-closed'],
  ['MissingAPIError', 'database-closed'],
  ['OpenFailedError', 'database-closed'],
  ['UnknownError', 'database-closed'],
  ['TimeoutError', 'database-blocked'],
];

/** The plain word for what went wrong with the database. Looks inside: a full disk arrives wrapped in an AbortError (E4). */
export function failureOf(error: unknown): FailureCode {
  if (error instanceof Refusal) return error.code;
  const names = new Set(causes(error).map((cause) => cause.name));
  return CODES.find(([name]) => names.has(name))?.[1] ?? 'unexpected';
}

function causes(error: unknown): Error[] {
  const found: Error[] = [];
  let next = error;
  while (next instanceof Error && !found.includes(next)) {
    found.push(next);
    next = 'inner' in next && next.inner !== undefined && next.inner !== null ? next.inner : next.cause;
  }
  return found;
}
