import { useEffect, useState } from 'preact/hooks';

/**
 * What the worker answers to the newest ask. The answer before stays until the next is there; null while there is none.
 *
 * @param ask   asks, or null where there is nothing to ask yet; is told whether it is still the newest
 * @param when  asked again when one of these changes
 */
export function useAnswer<T>(
  ask: (isNewest: () => boolean) => Promise<T> | null,
  when: readonly unknown[],
): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    let isNewest = true;
    ask(() => isNewest)?.then(
      (found) => isNewest && setAnswer(found),
      (error) => isNewest && setFault(error),
    );
    return () => {
      isNewest = false;
    };
  }, [...when]);
  // Counting is our own code over checked rows: a fault in it is ours, and is not to look like an empty answer.
  if (fault !== null) throw fault;
  return answer;
}
