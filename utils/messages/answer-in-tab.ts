import { browser } from 'wxt/browser';
import type { Answer } from './answer';
import type { TabProtocol } from './protocol';

type Handlers = {
  readonly [K in keyof TabProtocol]: TabProtocol[K] extends (...args: infer A) => infer R
    ? (...ask: A) => R | Promise<R>
    : never;
};

/**
 * The page's side: the worker asks, the content script answers. Only our own id reaches `runtime.onMessage`. A module
 * of its own, and through `sendResponse`: it is part of the script that runs on every page of a job site, which has
 * neither the message schemas nor the polyfill.
 *
 * @returns stops answering
 */
export function answerInTab(handlers: Handlers): () => void {
  const listener = (message: unknown, _sender: unknown, reply: (answer: Answer<unknown>) => void) => {
    if (!isAsked(message, handlers)) return undefined;
    void answerWith(() => (handlers as AnyHandlers)[message.type]?.(message.ask)).then(reply);
    // The answer comes later.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime?.onMessage?.removeListener(listener);
}

type AnyHandlers = Readonly<Record<string, (ask: unknown) => unknown>>;

function isAsked(
  message: unknown,
  handlers: Handlers,
): message is { readonly type: string; readonly ask: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    'ask' in message &&
    typeof message.type === 'string' &&
    Object.hasOwn(handlers, message.type)
  );
}

async function answerWith(handle: () => unknown): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: (await handle()) ?? null };
  } catch {
    // Whatever it was, it is answered, and never shows in the page's console.
    return { ok: false, code: 'unexpected' };
  }
}
