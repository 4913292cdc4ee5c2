/** What is left of a name when case, marks and spacing are seen through: `AWS® Certified – Developer` and `aws certified developer` are one. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[®™©]/gu, '')
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .trim();
}
