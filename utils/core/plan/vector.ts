/**
 * Sums that are compared one after the other: the first that differs decides. Entries are integers except in lower
 * bounds, where shares of integers are added up; closer than this they are the same.
 */
const SAME = 1e-6;

/** Below 0 when `a` is the better (smaller) one, 0 when they are the same. */
export function compareVectors(a: ArrayLike<number>, b: ArrayLike<number>): number {
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    if (Math.abs(x - y) > SAME * Math.max(1, Math.abs(y))) return x - y;
  }
  return 0;
}

/** Compares sorted lists of ids: the last aim, so that of equally good sets the same one is always chosen. */
export function compareIds(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return (a[i] as string) < (b[i] as string) ? -1 : 1;
  }
  return a.length - b.length;
}
