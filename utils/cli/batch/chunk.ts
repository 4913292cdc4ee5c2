import { failed, readLine } from './read-line';
import type { InputLine } from './split-lines';

/** What goes to a worker at once: enough lines that the hand-over costs nothing beside the reading. */
export type Chunk = readonly InputLine[];

/** Output lines of a chunk, each with its line break, in order. */
export interface ChunkAnswer {
  readonly text: string;
  readonly lines: number;
  readonly failed: number;
}

const MAX_LINES = 32;
const MAX_CHARACTERS = 256 * 1024;

/** Gathers lines into chunks, in order. */
export async function* chunksOf(lines: AsyncIterable<InputLine>): AsyncGenerator<Chunk> {
  let chunk: InputLine[] = [];
  let characters = 0;
  for await (const line of lines) {
    chunk.push(line);
    characters += line.kind === 'line' ? line.text.length : 0;
    if (chunk.length < MAX_LINES && characters < MAX_CHARACTERS) continue;
    yield chunk;
    chunk = [];
    characters = 0;
  }
  if (chunk.length > 0) yield chunk;
}

/** Reads the lines of a chunk. */
export function answerChunk(chunk: Chunk): ChunkAnswer {
  const answers = chunk.map((line) =>
    line.kind === 'line'
      ? readLine(line.text)
      : failed(null, 'line_too_long', 'The line is longer than 20 MiB.'),
  );
  return {
    text: answers.map(({ json }) => `${json}\n`).join(''),
    lines: answers.length,
    failed: answers.filter((answer) => answer.failed).length,
  };
}

/** The answer for a chunk whose worker broke down: every line says so, none is lost in silence. */
export function brokenChunk(chunk: Chunk, message: string): ChunkAnswer {
  const text = chunk.map(() => `${failed(null, 'worker_failed', message).json}\n`).join('');
  return { text, lines: chunk.length, failed: chunk.length };
}
