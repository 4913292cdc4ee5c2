/** The writing worker: hundreds of postings take a while to plan for, and the page answers meanwhile. */
import type { Answered, Asked } from './use-written';
import { writeReport } from './write-report';

addEventListener('message', ({ data: { id, ask } }: MessageEvent<Asked>) => {
  postMessage({ id, answer: writeReport(ask) } satisfies Answered);
});
