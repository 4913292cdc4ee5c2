import { describe, expect, test } from 'vitest';
import { type Handlers, route, type SenderInfo, type SenderKind } from '@/utils/messages/answer-all';
import type { Protocol } from '@/utils/messages/protocol';
import { failureOf } from '@/utils/store/failures';
import { Refusal } from '@/utils/store/refusal';
import { reading } from '../store/database';
import { FOR_PAGES, SAMPLES, TYPES } from './samples';

const from = (kind: SenderKind): SenderInfo => ({ kind, tab: 7, frame: 0, url: null, isPrivate: false });

/** Handlers that only note what reached them. */
function noting() {
  const reached: string[] = [];
  const handlers = Object.fromEntries(
    TYPES.map((type) => [type, () => reached.push(type)]),
  ) as unknown as Handlers<Protocol>;
  return { handlers, reached };
}

describe('every message against every sender', () => {
  test.each(TYPES)('%s', async (type) => {
    for (const kind of ['page', 'stranger'] as const) {
      const { handlers, reached } = noting();
      const answer = await route(handlers, failureOf, { type, ask: SAMPLES[type] }, from(kind));
      const isAllowed = kind === 'page' && FOR_PAGES.includes(type);
      if (!isAllowed) {
        expect(answer).toEqual({ ok: false, code: 'refused' });
        expect(reached).toEqual([]);
      }
    }
  });

  test('our own pages reach what they ask for', async () => {
    const { handlers, reached } = noting();
    for (const type of TYPES)
      expect(
        await route(handlers, failureOf, { type, ask: SAMPLES[type] }, from('view')),
        type,
      ).toMatchObject({
        ok: true,
      });
    expect(reached).toEqual(TYPES);
  });
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
