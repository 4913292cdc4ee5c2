import { browser } from 'wxt/browser';
import type { Answer } from './answer';
import { pack } from './pack';
import type { PageProtocol, Protocol, TabProtocol } from './protocol';

type Ask<F> = F extends (...args: infer A) => unknown ? A : never;
type Value<F> = F extends (...args: never[]) => infer R ? R : never;

/** Milliseconds one try may take. An import of thousands of certificates is one message and needs its time. */
const TIME_LIMIT_MS = 20_000;
/** Pauses before the retries: a worker that was just stopped needs a moment to start. */
const PAUSES_MS = [0, 100, 400, 1200] as const;

/** Sends one message of our own pages to the worker. Never throws. */
export async function send<K extends keyof Protocol>(
  type: K,
  ...ask: Ask<Protocol[K]>
): Promise<Answer<Value<Protocol[K]>>> {
  return deliver(await pack(type, ask[0] ?? null));
}

/** {@link send} for the content script, which may say only these, and whose messages go as they are. */
export const sendFromPage = <K extends keyof PageProtocol>(
  type: K,
  ...ask: Ask<PageProtocol[K]>
): Promise<Answer<Value<PageProtocol[K]>>> => deliver({ type, ask: ask[0] ?? null });

/**
 * The worker may be stopped at any moment, so a message without an answer is sent again, up to three times; every
 * message that writes carries an action id, which makes twice the same as once.
 */
async function deliver<T>(message: object): Promise<Answer<T>> {
  for (const pause of PAUSES_MS) {
    if (pause > 0) await sleep(pause);
    const answer = await once<T>(browser.runtime.sendMessage(message));
    if (answer !== null) return answer;
  }
  return { ok: false, code: 'no-answer' };
}

/**
 * Asks the content script of a tab, once. Null when no script is there, which is no fault; `no-answer` when it is
 * there and said nothing within `limitMs`.
 */
export const askTab = <K extends keyof TabProtocol>(
  tab: number,
  limitMs: number,
  type: K,
  ...ask: Ask<TabProtocol[K]>
) => askFrame(tab, undefined, limitMs, type, ...ask);

/** {@link askTab} for one frame of it; without a frame, whichever answers first. */
export async function askFrame<K extends keyof TabProtocol>(
  tab: number,
  frameId: number | undefined,
  limitMs: number,
  type: K,
  ...ask: Ask<TabProtocol[K]>
): Promise<Answer<Value<TabProtocol[K]>> | null> {
  const reply = browser.tabs.sendMessage(tab, { type, ask: ask[0] ?? null }, { frameId });
  const late = sleep(limitMs).then((): Answer<never> => ({ ok: false, code: 'no-answer' }));
  return Promise.race([reply.then(asAnswer<Value<TabProtocol[K]>>, () => null), late]);
}

async function once<T>(reply: Promise<unknown>): Promise<Answer<T> | null> {
  try {
    return asAnswer<T>(await Promise.race([reply, sleep(TIME_LIMIT_MS)]));
  } catch {
    // No receiver (the worker is starting or was just stopped), or the channel closed under the answer.
    return null;
  }
}

/** The router answers with an {@link Answer}; anything else (undefined: nobody listened) counts as no answer. */
function asAnswer<T>(reply: unknown): Answer<T> | null {
  return typeof reply === 'object' && reply !== null && 'ok' in reply ? (reply as Answer<T>) : null;
}

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
