import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** Bytes of a file or of standard input, or one sentence on why there are none. */
export type Source =
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly name: string; readonly message: string };

/** What the common failures of a file mean; others are told by their code. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
};

/** Reads a file; `-` is standard input. */
export async function readSource(file: string, stdin: Readable): Promise<Source> {
  if (file === '-') return { kind: 'bytes', name: 'standard input', bytes: await readAll(stdin) };
  try {
    return { kind: 'bytes', name: file, bytes: await readFile(file) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return { kind: 'unreadable', name: file, message: `Cannot read ${file}: ${WORDS[code] ?? code}.` };
  }
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
