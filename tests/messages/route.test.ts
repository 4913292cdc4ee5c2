import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Handlers, route, type SenderInfo, type SenderKind } from '@/utils/messages/answer-all';
import type { Protocol } from '@/utils/messages/protocol';
import { SCHEMAS } from '@/utils/messages/schemas';
import { failureOf } from '@/utils/store/failures';
import { Refusal } from '@/utils/store/refusal';
import { cert, reading } from '../store/database';

const TYPES = Object.keys(SCHEMAS) as (keyof Protocol)[];
/** All that a page may say (THREATS.md B2). A new line here is a decision, not a detail. */
const FOR_PAGES = ['posting:read', 'posting:gone', 'display:get', 'details:open'];

const from = (kind: SenderKind): SenderInfo => ({ kind, tab: 7, frame: 0, url: null });

/** Handlers that only note what reached them. */
function noting() {
  const reached: string[] = [];
  const handlers = Object.fromEntries(
    TYPES.map((type) => [type, () => reached.push(type)]),
  ) as unknown as Handlers<Protocol>;
  return { handlers, reached };
}

const VALID: Partial<Record<keyof Protocol, unknown>> = {
  'posting:read': reading(),
  'certs:commit': {
    action: 'action-1',
    certs: [{ cert: cert('a'), revision: null, raw: null }],
    sources: [],
  },
  'certs:delete': { action: 'action-1', ids: ['a'] },
  'tab:read': { tab: 1, scope: 'page' },
};
/** A shape that the message takes: its own, or null, or a tab. */
const askOf = (type: keyof Protocol) => VALID[type] ?? (type.endsWith(':of-tab') ? { tab: 1 } : null);

describe('every message against every sender', () => {
  test.each(TYPES)('%s', async (type) => {
    for (const kind of ['page', 'stranger'] as const) {
      const { handlers, reached } = noting();
      const answer = await route(handlers, failureOf, { type, ask: askOf(type) }, from(kind));
      const isAllowed = kind === 'page' && FOR_PAGES.includes(type);
      if (!isAllowed) {
        expect(answer).toEqual({ ok: false, code: 'refused' });
        expect(reached).toEqual([]);
      }
    }
  });

  test('our own pages reach what they ask for', async () => {
    const { handlers, reached } = noting();
    for (const type of Object.keys(VALID) as (keyof Protocol)[])
      expect(await route(handlers, failureOf, { type, ask: VALID[type] }, from('view'))).toMatchObject({
        ok: true,
      });
    expect(reached).toEqual(Object.keys(VALID));
  });
});

test('2000 broken messages from a page are answered, and none reaches a handler it should not', async () => {
  const { handlers, reached } = noting();
  const message = fc.record({
    type: fc.constantFrom(...TYPES),
    ask: fc.oneof(fc.anything(), fc.constant(reading())),
  });
  await fc.assert(
    fc.asyncProperty(message, async (broken) => {
      const answer = await route(handlers, failureOf, broken, from('page'));
      expect(answer).toHaveProperty('ok');
    }),
    { numRuns: 2000 },
  );
  expect(reached.filter((type) => !FOR_PAGES.includes(type))).toEqual([]);
});

test.each([null, undefined, 1, 'text', [], {}, { type: 1, ask: null }, { type: 'posting:gone' }])(
  'what is no message of ours is left to others (%#)',
  (message) => {
    expect(route(noting().handlers, failureOf, message, from('page'))).toBeUndefined();
  },
);

test('a name off the prototype is no message', async () => {
  const { handlers } = noting();
  for (const type of ['constructor', '__proto__', 'toString'])
    expect(await route(handlers, failureOf, { type, ask: null }, from('view'))).toEqual({
      ok: false,
      code: 'refused',
    });
});

test('a refusal and an error of ours come back as words', async () => {
  const { handlers } = noting();
  const failing = (error: Error) => ({ ...handlers, 'settings:get': () => Promise.reject(error) });
  const ask = { type: 'settings:get', ask: null };
  expect(await route(failing(new Refusal('clash')), failureOf, ask, from('view'))).toEqual({
    ok: false,
    code: 'clash',
  });
  expect(await route(failing(new Error('x')), failureOf, ask, from('view'))).toEqual({
    ok: false,
    code: 'unexpected',
  });
});

describe('what a page sends is bounded', () => {
  const long = (changes: object) => ({ ...reading(), posting: { ...reading().posting, ...changes } });
  test.each([
    ['a text of more than 2 MiB', long({ text: 'x'.repeat(2 * 1024 * 1024 + 1) })],
    ['a title of a novel', long({ title: 'x'.repeat(2_001) })],
    ['a need of its own', { ...reading(), skills: [{ ...reading().skills[0], need: 'urgent' }] }],
    ['another schema', { ...reading(), schema: 'nextbadge/reading@2' }],
  ])('%s is refused', async (_, ask) => {
    const { handlers, reached } = noting();
    await route(handlers, failureOf, { type: 'posting:read', ask }, from('page'));
    expect(reached).toEqual([]);
  });
});
