/**
 * Outside text as one line of plain characters: controls, direction marks and invisible characters are taken out, line
 * breaks and runs of space become one blank. Written as code points so that none of them stands in our own source.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/gu, '')
    .trim();
}

/** An address that may become a link; null for any other scheme and for what is no address. */
export function webAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
