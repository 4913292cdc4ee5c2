/** Every message type, broken in many ways, from every kind of sender (THREATS.md B1, B2). The seed is fixed. */
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlersFor } from '@/entrypoints/background/handlers';
import { type Handlers, route, type SenderInfo, type SenderKind } from '@/utils/messages/answer-all';
import type { Protocol } from '@/utils/messages/protocol';
import { SCHEMAS } from '@/utils/messages/schemas';
import { readBackup } from '@/utils/store/backup';
import { failureOf } from '@/utils/store/failures';
import { randomFrom } from '../eval/random-instances';
import { freshDatabase } from '../store/database';
import { brokenFrom } from './broken';
import { FOR_PAGES, SAMPLES, TYPES } from './samples';

/** Of each type, sent by each kind of sender; `NEXTBADGE_FUZZ` for the night. */
const RUNS = Number(process.env.NEXTBADGE_FUZZ ?? 2_000);
const SEED = 20_261_125;
const KINDS: readonly SenderKind[] = ['view', 'page', 'stranger'];

const from = (kind: SenderKind): SenderInfo => ({ kind, tab: 7, frame: 0, url: null, isPrivate: false });

beforeEach(() => fakeBrowser.reset());

describe(`${RUNS} broken messages of each type from each kind of sender`, () => {
  test.each(TYPES)('%s', async (type) => {
    const random = randomFrom(SEED);
    const given: unknown[] = [];
    const handlers = { [type]: (ask: unknown) => given.push(ask) } as unknown as Handlers<Protocol>;
    for (let run = 0; run < RUNS; run += 1) {
      const ask = brokenFrom(SAMPLES[type], random);
      for (const kind of KINDS) {
        const before = given.length;
        const answer = await route(handlers, failureOf, { type, ask }, from(kind));
        if (answer === undefined || !('ok' in answer)) expect.fail(`${kind}, message ${run}: no answer`);
        const mayReach = kind === 'view' || (kind === 'page' && FOR_PAGES.includes(type));
        if (given.length > before && !mayReach) expect.fail(`${kind}, message ${run} reached the handler`);
      }
    }
    // What a handler is given is in order to the last field, and holds nothing that its schema does not name.
    const odd = given.filter((ask) => {
      const again = v.safeParse(SCHEMAS[type], ask);
      return !again.success || JSON.stringify(again.output) !== JSON.stringify(ask);
    });
    expect(odd).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

test(`${RUNS} broken readings from a page leave no trace but postings that were seen`, async () => {
  const db = freshDatabase();
  const handlers = handlersFor(db);
  const random = randomFrom(SEED);
  for (let run = 0; run < RUNS; run += 1) {
    const type = TYPES[run % TYPES.length];
    const ask = brokenFrom(SAMPLES['posting:read'], random);
    const answer = await route(handlers, failureOf, { type, ask }, from('page'));
    if (answer?.ok !== true && answer?.code !== 'refused') expect.fail(`message ${run}: ${answer?.code}`);
  }
  const { rows } = await readBackup(db, 'now');
  const { postings, ...others } = rows;
  expect(Object.values(others).flat()).toEqual([]);
  expect(postings.filter(({ saved }) => saved !== null)).toEqual([]);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
