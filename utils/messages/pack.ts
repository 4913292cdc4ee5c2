/**
 * Large messages cross packed: the browser turns what a message holds into JSON on the page's own thread and hands it
 * on at a few megabytes a second, which is half a second of standstill for an import of thousands. Gzip runs beside the page.
 */
export interface PackedMessage {
  readonly type: string;
  /** gzip of the JSON of what is asked, in base64. */
  readonly packed: string;
}

/** Characters of JSON from which packing pays. */
const LARGE = 200_000;

/** Entries of a list that are written between two turns of the page. */
const ENTRIES = 200;

/** The message as it is sent: as it is, or packed when it is large. */
export async function pack(type: string, ask: unknown): Promise<object> {
  const pieces: string[] = [];
  for (const piece of jsonPieces(ask)) {
    pieces.push(piece);
    // Where it can be asked for: the page goes on while thousands are written.
    if (pieces.length > 1) await globalThis.scheduler?.yield();
  }
  if (pieces.reduce((sum, { length }) => sum + length, 0) < LARGE) return { type, ask };
  const bytes = await through(new Blob(pieces), new CompressionStream('gzip'));
  return { type, packed: toBase64(bytes) };
}

/** JSON in pieces: the long lists among the fields of an object are written a part at a time. */
function* jsonPieces(value: unknown): Generator<string> {
  const fields =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  if (!fields.some(([, field]) => isLong(field))) {
    yield JSON.stringify(value);
    return;
  }
  let before = '{';
  for (const [name, field] of fields) {
    if (field === undefined) continue;
    const head = `${before}${JSON.stringify(name)}:`;
    before = ',';
    if (!isLong(field)) {
      yield head + JSON.stringify(field);
      continue;
    }
    for (let at = 0; at < field.length; at += ENTRIES)
      yield (at === 0 ? `${head}[` : ',') + JSON.stringify(field.slice(at, at + ENTRIES)).slice(1, -1);
    yield ']';
  }
  yield '}';
}

const isLong = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > ENTRIES;

export function isPacked(message: unknown): message is PackedMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    'packed' in message &&
    typeof message.type === 'string' &&
    typeof message.packed === 'string'
  );
}

/** The message that was packed; null when it is none. */
export async function unpack({ type, packed }: PackedMessage): Promise<object | null> {
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const json = new TextDecoder().decode(await through(new Blob([bytes]), new DecompressionStream('gzip')));
    return { type, ask: JSON.parse(json) };
  } catch {
    return null; // neither base64, gzip nor JSON
  }
}

async function through(content: Blob, stream: CompressionStream | DecompressionStream) {
  return new Uint8Array(await new Response(content.stream().pipeThrough(stream)).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
