/** What is left of a name when case, marks and spacing are seen through: `AWS® Certified – Developer` and `aws certified developer` are one. */
export function nameKey(name: string): string {
  const lower = name.toLowerCase();
  // Nothing to see through: most names, and thousands of them are compared at once.
  if (PLAIN.test(lower)) return lower;
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[®™©]/gu, '')
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .trim();
}

const PLAIN = /^[a-z0-9+#.]+(?: [a-z0-9+#.]+)*$/;
