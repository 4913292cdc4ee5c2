import type { Posting } from '../core/posting/posting';

/**
 * Under which key a posting is kept: site and its own id there; without one, a hash of its address, or of its title,
 * company and first words when it has no address. The address itself is never kept of what was only seen (decision 14).
 */
export async function keyOf(posting: Posting): Promise<string> {
  if (posting.site !== null && posting.id !== null) return `${posting.site}:${posting.id}`;
  const name = posting.url ?? [posting.title, posting.company, posting.text.slice(0, 500)].join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
  return `page:${hex(digest).slice(0, 24)}`;
}

export const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
