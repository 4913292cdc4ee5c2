import { describe, expect, test } from 'vitest';
import { type Handlers, route, type SenderInfo } from '@/utils/messages/answer-all';
import { isPacked, type PackedMessage, pack, unpack } from '@/utils/messages/pack';
import type { Protocol } from '@/utils/messages/protocol';
import { failureOf } from '@/utils/store/failures';

const IDS = Array.from({ length: 20_000 }, (_, n) => `certificate-${n}`);
const ASK = { action: 'action-1', ids: IDS };
const packed = async () => (await pack('certs:delete', ASK)) as PackedMessage;
const from = (kind: SenderInfo['kind']): SenderInfo => ({
  kind,
  tab: 7,
  frame: 0,
  url: null,
  isPrivate: false,
});

function noting() {
  const reached: unknown[] = [];
  const handlers = { 'certs:delete': (ask: unknown) => reached.push(ask) } as unknown as Handlers<Protocol>;
  return { handlers, reached };
}

describe('a large message', () => {
  test('crosses packed, and comes out as it was', async () => {
    const message = await packed();
    expect(isPacked(message)).toBe(true);
    expect(message.packed.length).toBeLessThan(JSON.stringify(ASK).length / 2);
    expect(await unpack(message)).toEqual({ type: 'certs:delete', ask: ASK });
  });

  test('of our own pages is answered like any other', async () => {
    const { handlers, reached } = noting();
    expect(await route(handlers, failureOf, await packed(), from('view'))).toMatchObject({ ok: true });
    expect(reached).toEqual([ASK]);
  });

  test.each(['page', 'stranger'] as const)('of a %s is not opened', async (kind) => {
    const { handlers, reached } = noting();
    expect(await route(handlers, failureOf, await packed(), from(kind))).toBe(undefined);
    expect(reached).toEqual([]);
  });

  test.each(['', 'no base64!', 'aGVsbG8='])('that holds "%s" is refused', async (content) => {
    const { handlers } = noting();
    const message = { type: 'certs:delete', packed: content };
    expect(await route(handlers, failureOf, message, from('view'))).toEqual({ ok: false, code: 'refused' });
  });
});

test.each([
  [
    {
      list: Array.from({ length: 30_001 }, (_, n) => ({ n, text: `"${n}", ü` })),
      none: undefined,
      after: [1, null],
    },
  ],
  [
    {
      first: null,
      one: Array(401).fill('x'.repeat(900)),
      other: Array(200).fill(''),
      two: Array(1_000).fill(null),
    },
  ],
  [['x'.repeat(300_000)]],
])('is written in pieces as it would be at once', async (ask) => {
  const message = (await pack('certs:commit', ask)) as PackedMessage;
  expect(await unpack(message)).toEqual({ type: 'certs:commit', ask: JSON.parse(JSON.stringify(ask)) });
});

test('a small message crosses as it is', async () => {
  expect(await pack('certs:list', null)).toEqual({ type: 'certs:list', ask: null });
});
