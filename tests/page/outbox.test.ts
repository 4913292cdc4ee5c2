import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reading } from '../../utils/core/skills/reading';
import { Outbox } from '../../utils/page/outbox';

const reading = (title: string) => ({ posting: { title } }) as Reading;

/** A worker that takes its time, and what it was told. */
function slowWorker(ms: number): string[] {
  const told: string[] = [];
  const listener = async ({ type, ask }: { type: string; ask: Reading | null }) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    told.push(ask?.posting?.title ?? type);
    return { ok: true, value: null };
  };
  fakeBrowser.runtime.onMessage.addListener(
    listener as Parameters<typeof fakeBrowser.runtime.onMessage.addListener>[0],
  );
  return told;
}

beforeEach(() => fakeBrowser.reset());

test('messages arrive in order, and of those that wait only the newest', async () => {
  const told = slowWorker(20);
  const outbox = new Outbox(() => undefined);
  for (const title of ['first', 'second', 'third']) outbox.tell(reading(title));
  outbox.tell(null);
  outbox.tell(reading('last'));
  await vi.waitFor(() => expect(told).toEqual(['first', 'last']));
});

test('when the extension is gone it says so and throws nothing', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  let failures = 0;
  const outbox = new Outbox(() => {
    failures++;
  });
  outbox.tell(null);
  await vi.waitFor(() => expect(failures).toBe(1));
});
