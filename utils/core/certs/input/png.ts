import { inflateBounded } from './inflate';
import { decodeText } from './text';

/** One text chunk of a PNG (PNG specification, 11.3.3). */
export interface TextChunk {
  readonly kind: 'tEXt' | 'zTXt' | 'iTXt';
  readonly keyword: string;
  readonly isCompressed: boolean;
  /** Null when its checksum is wrong or it doesn't inflate within bounds. */
  readonly text: string | null;
}

export interface PngText {
  readonly chunks: readonly TextChunk[];
  /** True when the file ends, or its table of chunks lies, before the end mark. */
  readonly isDamaged: boolean;
}

const SIGNATURE_LENGTH = 8;
/** Length, type and checksum around a chunk's data. */
const FRAME = 12;
const LARGEST_CHUNKS = 10_000;
const LARGEST_TEXT = 8_000_000;
const TEXT_KINDS: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt']);

/** Reads the text chunks under the given keywords, up to IEND. Every length is held against the file before it is used. */
export function readPngText(bytes: Uint8Array, keywords: ReadonlySet<string>): PngText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: TextChunk[] = [];
  let at = SIGNATURE_LENGTH;
  for (let count = 0; count < LARGEST_CHUNKS && at + FRAME <= bytes.length; count++) {
    const length = view.getUint32(at);
    if (length > bytes.length - at - FRAME) break;
    const type = latin1(bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return { chunks, isDamaged: false };
    if (TEXT_KINDS.has(type)) {
      const isIntact = crc32(bytes.subarray(at + 4, at + 8 + length)) === view.getUint32(at + 8 + length);
      const chunk = readChunk(
        type as TextChunk['kind'],
        bytes.subarray(at + 8, at + 8 + length),
        keywords,
        isIntact,
      );
      if (chunk !== null) chunks.push(chunk);
    }
    at += FRAME + length;
  }
  return { chunks, isDamaged: true };
}

function readChunk(
  kind: TextChunk['kind'],
  data: Uint8Array,
  keywords: ReadonlySet<string>,
  isIntact: boolean,
): TextChunk | null {
  const keywordEnd = data.indexOf(0);
  const keyword = latin1(data.subarray(0, Math.max(0, Math.min(keywordEnd, 79))));
  if (!keywords.has(keyword)) return null;
  const { isCompressed, start } = layoutOf(kind, data, keywordEnd);
  const chunk = { kind, keyword, isCompressed };
  if (!isIntact || data.length > LARGEST_TEXT) return { ...chunk, text: null };
  const content = data.subarray(start);
  const plain = isCompressed ? inflateBounded(content) : content;
  return { ...chunk, text: plain === null ? null : decodeText(plain) };
}

/** Where the text begins: iTXt has two flags, a language and a translated keyword before it, zTXt one flag. */
function layoutOf(kind: TextChunk['kind'], data: Uint8Array, keywordEnd: number) {
  if (kind === 'tEXt') return { isCompressed: false, start: keywordEnd + 1 };
  if (kind === 'zTXt') return { isCompressed: true, start: keywordEnd + 2 };
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  const translatedEnd = languageEnd === -1 ? -1 : data.indexOf(0, languageEnd + 1);
  const start = translatedEnd === -1 ? data.length : translatedEnd + 1;
  return { isCompressed: data[keywordEnd + 1] === 1, start };
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

/** CRC-32 as PNG defines it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
