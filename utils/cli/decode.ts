const BYTE_ORDER_MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** How far into a page the HTML standard looks for its encoding. */
const META_WITHIN_BYTES = 1024;

/**
 * Bytes of a saved page or text as a string, the way a browser decodes them: byte order mark, then what the page says
 * of itself, then UTF-8. An encoding that nobody knows counts as UTF-8; bytes that don't fit become U+FFFD.
 */
export function decode(bytes: Uint8Array): string {
  const mark = BYTE_ORDER_MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  return decoder(mark?.[1] ?? declared(bytes) ?? 'utf-8').decode(bytes);
}

/** `<meta charset=x>`, `<meta http-equiv content="text/html; charset=x">` or `<?xml encoding="x"?>`. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_WITHIN_BYTES));
  if (!/^\s*</.test(head)) return undefined;
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

function decoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8'); // a name that nobody knows
  }
}
