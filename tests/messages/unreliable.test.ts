/** A channel that loses, delays and doubles one message in five, in front of the real store (THREATS.md D4, N1 to N4). */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlersFor } from '@/entrypoints/background/handlers';
import { route } from '@/utils/messages/answer-all';
import { send } from '@/utils/messages/send';
import { allCerts } from '@/utils/store/certs';
import { failureOf } from '@/utils/store/failures';
import { randomFrom } from '../eval/random-instances';
import { added, freshDatabase } from '../store/database';

const MESSAGES = 2_000;
/** So many are under way at once, as from several windows. */
const AT_ONCE = 4;
const VIEW = { kind: 'view', tab: null, frame: 0, url: null, isPrivate: false } as const;

/** What the channel does to a message: most often it just carries it. */
const FAULTS = ['lost', 'reply lost', 'silence', 'delayed', 'doubled'] as const;

const random = randomFrom(20_261_125);
const counts: Record<string, number> = {};

beforeEach(() => {
  fakeBrowser.reset();
  // Only the waiting is played fast; the database keeps its own time.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

function unreliable(carry: (message: unknown) => Promise<unknown>) {
  return async (message: unknown): Promise<unknown> => {
    if (random() >= 0.2) return carry(message);
    const fault = FAULTS[Math.floor(random() * FAULTS.length)] as (typeof FAULTS)[number];
    counts[fault] = (counts[fault] ?? 0) + 1;
    switch (fault) {
      case 'lost':
        throw new Error('Could not establish connection. Receiving end does not exist.');
      case 'reply lost':
        await carry(message);
        throw new Error('The message port closed before a response was received.');
      case 'silence':
        await carry(message);
        return new Promise(() => undefined);
      case 'delayed':
        await sleep(1 + random() * 5_000);
        return carry(message);
      case 'doubled': {
        const [first] = await Promise.all([carry(message), carry(message)]);
        return first;
      }
    }
  };
}

/** Lets the fake time run until it is done. */
async function played<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  const mark = () => {
    isDone = true;
  };
  work.then(mark, mark);
  while (!isDone) {
    await new Promise((turn) => setImmediate(turn));
    await vi.advanceTimersByTimeAsync(50);
  }
  return work;
}

test(`of ${MESSAGES} actions sent over it, each answered one was done once, and each other one once or not at all`, async () => {
  const db = freshDatabase();
  const handlers = handlersFor(db);
  fakeBrowser.runtime.sendMessage = unreliable(async (message) =>
    route(handlers, failureOf, structuredClone(message), VIEW),
  ) as typeof fakeBrowser.runtime.sendMessage;

  const acknowledged = new Set<string>();
  const unknown = new Set<string>();
  for (let round = 0; round < MESSAGES; round += AT_ONCE) {
    const ids = Array.from({ length: AT_ONCE }, (_, at) => `cert-${round + at}`);
    const answers = await played(
      Promise.all(
        ids.map((id) => send('certs:commit', { action: `action-${id}`, certs: [added(id)], sources: [] })),
      ),
    );
    answers.forEach((answer, at) => {
      const id = ids[at] as string;
      if (answer.ok) acknowledged.add(id);
      else unknown.add(id);
      if (!answer.ok) expect(answer.code).toBe('no-answer');
    });
  }

  const rows = await allCerts(db);
  const held = rows.map(({ id }) => id);
  expect(rows.filter(({ revision }) => revision !== 1)).toEqual([]);
  expect([...acknowledged].filter((id) => !held.includes(id))).toEqual([]);
  expect(held.filter((id) => !acknowledged.has(id) && !unknown.has(id))).toEqual([]);
  for (const fault of FAULTS) expect(counts[fault], fault).toBeGreaterThan(20);
  // Four tries each failing is one in some hundreds: most get through.
  expect(acknowledged.size).toBeGreaterThan(MESSAGES * 0.98);
});
