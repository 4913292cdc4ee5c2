import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { FailureCode } from '../store/refusal';
import type { Answer } from './answer';
import { isPacked, unpack } from './pack';
import type { PageProtocol, Protocol } from './protocol';
import { SCHEMAS } from './schemas';

/** Who sent a message. A content script may send the lines of {@link PageProtocol} and nothing else (THREATS.md B2). */
export type SenderKind = 'view' | 'page' | 'stranger';

export interface SenderInfo {
  readonly kind: SenderKind;
  /** The sender's tab; null for popup and panel. */
  readonly tab: number | null;
  /** The sender's frame in that tab, 0 for the page itself. */
  readonly frame: number;
  /** Address of the sending document, null when the browser does not say. */
  readonly url: string | null;
  /** A private window: nothing of it is kept. */
  readonly isPrivate: boolean;
}

export type Handlers<P> = {
  readonly [K in keyof P]: P[K] extends (...args: infer A) => infer R
    ? (ask: A extends [infer Q] ? Q : null, sender: SenderInfo) => R | Promise<R>
    : never;
};

const FOR_PAGES: ReadonlySet<string> = new Set<keyof PageProtocol>([
  'posting:read',
  'posting:gone',
  'display:get',
  'details:open',
]);

/**
 * The worker's one listener: checks who sends, checks what is sent, and always answers with a promise of an
 * {@link Answer}. It is not `async` itself: an async listener would answer messages that are not its own.
 */
export function answerAll(handlers: Handlers<Protocol>, codeOf: (error: unknown) => FailureCode): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    route(handlers, codeOf, message, senderOf(sender)),
  );
}

type Sender = Browser.runtime.MessageSender;
type AnyHandlers = Readonly<Record<string, (ask: unknown, sender: SenderInfo) => unknown>>;
const REFUSED: Answer<never> = { ok: false, code: 'refused' };

/** What {@link answerAll} does with one message; apart, so that every message can be tried against every sender. */
export function route(
  handlers: Handlers<Protocol>,
  codeOf: (error: unknown) => FailureCode,
  message: unknown,
  sender: SenderInfo,
): Promise<Answer<unknown>> | undefined {
  // Only our own pages have that much to say: what others packed is not even opened.
  if (isPacked(message) && sender.kind === 'view')
    return unpack(message).then((opened) => route(handlers, codeOf, opened, sender) ?? REFUSED);
  if (!isEnvelope(message)) return undefined;
  const allowed = sender.kind === 'view' || (sender.kind === 'page' && FOR_PAGES.has(message.type));
  if (!allowed || !Object.hasOwn(SCHEMAS, message.type)) return Promise.resolve(REFUSED);
  const parsed = v.safeParse(SCHEMAS[message.type as keyof Protocol], message.ask);
  if (!parsed.success) return Promise.resolve(REFUSED);
  return answerWith(() => (handlers as AnyHandlers)[message.type]?.(parsed.output, sender), codeOf);
}

async function answerWith(
  handle: () => unknown,
  codeOf: (error: unknown) => FailureCode,
): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: (await handle()) ?? null };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}

export function senderOf(sender: Sender): SenderInfo {
  const url = sender.url ?? null;
  const tab = sender.tab?.id ?? null;
  const frame = sender.frameId ?? 0;
  const isPrivate = sender.tab?.incognito ?? false;
  if (sender.id !== browser.runtime.id) return { kind: 'stranger', tab, frame, url, isPrivate };
  const own = browser.runtime.getURL('/' as never);
  return { kind: url?.startsWith(own) === true ? 'view' : 'page', tab, frame, url, isPrivate };
}

function isEnvelope(message: unknown): message is { readonly type: string; readonly ask: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    typeof message.type === 'string' &&
    'ask' in message
  );
}
