import { expect, test, vi } from 'vitest';
import { handlersFor } from '@/entrypoints/background/handlers';
import { onceOpen } from '@/entrypoints/background/once-open';
import { openStore } from '@/utils/store/open';

const VIEW = { kind: 'view', tab: null, frame: 0, url: null, isPrivate: false } as const;

/** Handlers that note that they were asked, over a database that cannot be opened. */
function overNothing() {
  const db = openStore('never');
  vi.spyOn(db, 'open').mockRejectedValue(new DOMException('denied', 'InvalidStateError'));
  const asked: string[] = [];
  const noting = Object.fromEntries(
    Object.keys(handlersFor(db)).map((type) => [type, async () => asked.push(type)]),
  ) as unknown as ReturnType<typeof handlersFor>;
  return { handlers: onceOpen(db, noting), asked };
}

// E5: taking `await opened(db)` out of `onceOpen` fails this one, whatever stands behind it.
test('nothing is read or written while the database cannot be opened, and the reason is the answer', async () => {
  const { handlers, asked } = overNothing();
  for (const [type, handle] of Object.entries(handlers)) {
    if (['data:delete-all', 'details:open'].includes(type)) continue;
    await expect((handle as (...all: unknown[]) => unknown)(null, VIEW), type).rejects.toThrow('denied');
  }
  expect(asked).toEqual([]);
});

test('what helps then is answered all the same', async () => {
  const { handlers, asked } = overNothing();
  await handlers['data:delete-all'](null as never, VIEW as never);
  await handlers['details:open'](null as never, VIEW as never);
  expect(asked).toEqual(['data:delete-all', 'details:open']);
});
