import type { Handlers, SenderInfo } from '@/utils/messages/answer-all';
import type { Protocol } from '@/utils/messages/protocol';
import { outdateShown } from '@/utils/store/tabs';

type AnyHandlers = Readonly<Record<string, (ask: unknown, sender: SenderInfo) => unknown>>;

/** The handlers, and after each action of the user what was made to be shown before counts no more. */
export function outdating(handlers: Handlers<Protocol>): Handlers<Protocol> {
  const wrapped = Object.entries(handlers as AnyHandlers).map(([type, handle]) => [
    type,
    async (ask: unknown, sender: SenderInfo) => {
      const value = await handle(ask, sender);
      if (isAction(ask)) await outdateShown();
      return value;
    },
  ]);
  return Object.fromEntries(wrapped) as Handlers<Protocol>;
}

const isAction = (ask: unknown) => typeof ask === 'object' && ask !== null && 'action' in ask;
