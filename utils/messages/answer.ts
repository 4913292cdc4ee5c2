import type { FailureCode } from '../store/refusal';

/** What comes back of every message: a value, or a plain word for why there is none. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode };
