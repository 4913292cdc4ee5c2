import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../counting/use-answer';
import type { ReportAsk, WrittenReport } from './write-report';

export interface Asked {
  readonly id: number;
  readonly ask: ReportAsk;
}
export interface Answered {
  readonly id: number;
  readonly answer: WrittenReport;
}

/** How long a choice has to rest before the report is written anew: typing a name is not to write one a letter. */
const REST_MS = 150;

/**
 * The report that the choices make, written beside the page. The one before stays until the next is there.
 *
 * @param ask  null where nothing was chosen to report on
 */
export function useWritten(ask: ReportAsk | null, when: readonly unknown[]): WrittenReport | null {
  const [writer] = useState(startWriter);
  useEffect(() => () => writer.end(), [writer]);
  return useAnswer(
    (isNewest) =>
      ask &&
      new Promise<void>((rested) => setTimeout(rested, REST_MS)).then(() =>
        // One that a newer took the place of is never answered, and never asked for.
        isNewest() ? writer.write(ask) : new Promise<never>(() => undefined),
      ),
    when,
  );
}

function startWriter() {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let count = 0;
  return {
    write: (ask: ReportAsk) =>
      new Promise<WrittenReport>((done, failed) => {
        count += 1;
        const id = count;
        const listen = ({ data }: MessageEvent<Answered>) => {
          if (data.id !== id) return;
          worker.removeEventListener('message', listen);
          done(data.answer);
        };
        worker.addEventListener('message', listen);
        worker.addEventListener('error', ({ message }) => failed(new Error(message)), { once: true });
        worker.postMessage({ id, ask } satisfies Asked);
      }),
    end: () => worker.terminate(),
  };
}
