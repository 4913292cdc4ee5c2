import { StringDecoder } from 'node:string_decoder';

/** A line of input, or the notice that one was longer than the limit (its text is dropped while it streams by). */
export type InputLine = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'too-long' };

/** A line may hold this many characters: twice what a page of 10 MB with all its markup takes. */
export const MAX_LINE_CHARACTERS = 20 * 1024 * 1024;

/** Splits a byte stream into its non-empty lines. Holds one line at a time, whatever the length of the stream. */
export async function* splitLines(
  stream: AsyncIterable<Uint8Array | string>,
  limit = MAX_LINE_CHARACTERS,
): AsyncGenerator<InputLine> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  const take = (part: string): void => {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  };
  const end = (): InputLine | null => {
    const line: InputLine = length > limit ? { kind: 'too-long' } : { kind: 'line', text: parts.join('') };
    parts = [];
    length = 0;
    return line.kind === 'line' && line.text.trim() === '' ? null : line;
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk));
    const pieces = text.split('\n');
    for (const [index, piece] of pieces.entries()) {
      take(piece);
      const line = index < pieces.length - 1 ? end() : null;
      if (line !== null) yield line;
    }
  }
  take(decoder.end());
  const last = end();
  if (last !== null) yield last;
}
