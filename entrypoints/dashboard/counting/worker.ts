/** The counting worker: one ask at a time, each answered with its number. */
import { newCounter } from './counter';
import type { Answered, Asked } from './desk-counter';

const counter = newCounter();

addEventListener('message', ({ data: { id, kind, ask } }: MessageEvent<Asked>) => {
  postMessage({ id, answer: counter[kind](ask as never) } satisfies Answered);
});
