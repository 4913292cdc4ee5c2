import type { Counting } from './asks';

type Kind = keyof Counting;

export interface Asked {
  readonly id: number;
  readonly kind: Kind;
  readonly ask: Parameters<Counting[Kind]>[0];
}
export interface Answered {
  readonly id: number;
  readonly answer: ReturnType<Counting[Kind]>;
}

/** What the views ask the counting worker through. */
export interface DeskCounter {
  ask<K extends Kind>(kind: K, ask: Parameters<Counting[K]>[0]): Promise<ReturnType<Counting[K]>>;
}

/** Starts the worker: at once, so that it has loaded its tables by the time the database is open. */
export function startCounter(): DeskCounter {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { done: (answer: never) => void; failed: (error: Error) => void }>();
  let count = 0;
  worker.addEventListener('message', ({ data: { id, answer } }: MessageEvent<Answered>) => {
    waiting.get(id)?.done(answer as never);
    waiting.delete(id);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { failed } of waiting.values()) failed(new Error(message));
    waiting.clear();
  });
  return {
    ask: (kind, ask) =>
      new Promise((done, failed) => {
        count += 1;
        waiting.set(count, { done, failed });
        worker.postMessage({ id: count, kind, ask } satisfies Asked);
      }),
  };
}
