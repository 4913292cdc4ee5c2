import type { Handlers } from '@/utils/messages/answer-all';
import type { Protocol } from '@/utils/messages/protocol';
import { opened } from '@/utils/store/open';
import type { Database } from '@/utils/store/schema';

/** What helps where the database cannot be opened must not wait for it. */
const WITHOUT: ReadonlySet<string> = new Set<keyof Protocol>(['data:delete-all', 'details:open']);

/**
 * Each answer only once the database is open: one that is held or refused is told within two seconds, instead of a
 * message that nobody answers (THREATS.md E5, N9).
 */
export function onceOpen(db: Database, handlers: Handlers<Protocol>): Handlers<Protocol> {
  type Handle = (ask: unknown, sender: unknown) => unknown;
  const guarded = Object.entries(handlers as unknown as Record<string, Handle>).map(([type, handle]) => [
    type,
    WITHOUT.has(type)
      ? handle
      : async (ask: unknown, sender: unknown) => {
          await opened(db);
          return handle(ask, sender);
        },
  ]);
  return Object.fromEntries(guarded) as Handlers<Protocol>;
}
