import { parentPort } from 'node:worker_threads';
import { answerChunk, type Chunk } from './chunk';

/** Inside a worker thread: answers every chunk that comes in. */
export function serveLines(): void {
  parentPort?.on('message', (chunk: Chunk) => parentPort?.postMessage(answerChunk(chunk)));
}
