import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { answerChunk, brokenChunk, type Chunk, type ChunkAnswer } from './chunk';

/** Reads chunks, several at once. `read` never rejects. */
export interface Pool {
  read(chunk: Chunk): Promise<ChunkAnswer>;
  close(): Promise<void>;
}

/** One job needs no second thread. */
export function poolOf(jobs: number): Pool {
  return jobs === 1 ? { read: async (chunk) => answerChunk(chunk), close: async () => {} } : threads(jobs);
}

/** Worker threads that run this same file ({@link serveLines}); started as there is work for them. */
function threads(jobs: number): Pool {
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];

  const free = (worker: Worker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  const start = (): Worker => {
    const worker = new Worker(fileURLToPath(import.meta.url));
    all.add(worker);
    return worker;
  };
  const take = async (): Promise<Worker> => {
    const worker = idle.pop();
    if (worker) return worker;
    return all.size < jobs ? start() : new Promise((resolve) => waiting.push(resolve));
  };
  /** A dead worker makes room for a new one, which goes to whoever waits. */
  const bury = (worker: Worker): void => {
    all.delete(worker);
    if (waiting.length > 0) free(start());
  };

  return {
    async read(chunk) {
      const worker = await take();
      const answer = await ask(worker, chunk);
      if ('broken' in answer) bury(worker);
      else free(worker);
      return 'broken' in answer ? brokenChunk(chunk, answer.broken) : answer;
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** Sends a chunk and waits for its answer, or for the worker's end. */
function ask(worker: Worker, chunk: Chunk): Promise<ChunkAnswer | { readonly broken: string }> {
  return new Promise((resolve) => {
    const settle = (answer: ChunkAnswer | { readonly broken: string }): void => {
      worker.off('message', settle).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    const onError = (error: Error): void => settle({ broken: error.message });
    const onExit = (code: number): void => settle({ broken: `The worker ended with code ${code}.` });
    worker.on('message', settle).on('error', onError).on('exit', onExit);
    worker.postMessage(chunk);
  });
}
