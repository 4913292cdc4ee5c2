const BYTE_ORDER_MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Some versions of Node read windows-1252 as ISO 8859-1 (nodejs/node issue 56542): these 32 then stay control characters. */
const C1 = /[\x80-\x9f]/g;
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** How far into a page the HTML standard looks for its encoding. */
const META_WITHIN_BYTES = 1024;

/**
 * Bytes of a saved page or text as a string, the way a browser decodes them: byte order mark, then what the page says
 * of itself, then UTF-8. An encoding that nobody knows counts as UTF-8; bytes that don't fit become U+FFFD.
 */
export function decode(bytes: Uint8Array): string {
  const mark = BYTE_ORDER_MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  const decoder = decoderFor(mark?.[1] ?? declared(bytes) ?? 'utf-8');
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252'
    ? text.replace(C1, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80))
    : text;
}

/** `<meta charset=x>`, `<meta http-equiv content="text/html; charset=x">` or `<?xml encoding="x"?>`. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_WITHIN_BYTES));
  if (!/^\s*</.test(head)) return undefined;
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

function decoderFor(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder('utf-8'); // a name that nobody knows
  }
}
