/** The main journeys with the worker stopped before every step: the same is there at the end (THREATS.md D2). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offer } from '../core/offer-for-tests';
import { cert } from './cert';
import { Harness, until } from './harness';
import { postingPage } from './pages/posting';

const URL = 'https://boards.greenhouse.io/harbour/jobs/4500001';

type Step = (nextbadge: Harness, tab: number) => Promise<unknown>;
const action = () => crypto.randomUUID();
const write = (id: string, revision: number | null, more = {}) => ({
  action: action(),
  certs: [{ cert: cert(id, more), revision, raw: null }],
  sources: [],
});
const lastAction = { id: '' };

/** What a user does with Nextbadge, step by step. */
const STEPS: Readonly<Record<string, Step>> = {
  'the page is read by hand': (n, tab) => n.ask('tab:read', { tab, scope: 'page' }),
  'a certificate is imported': (n) => n.ask('certs:commit', write('a', null)),
  'another is imported': (n) => n.ask('certs:commit', write('b', null)),
  'one is edited': (n) => n.ask('certs:commit', write('a', 1, { title: 'Edited' })),
  'one is deleted': (n) => {
    lastAction.id = action();
    return n.ask('certs:delete', { action: lastAction.id, ids: ['b'] });
  },
  'the deletion is taken back': (n) => n.ask('action:undo', { action: action(), target: lastAction.id }),
  'the posting is saved': (n, tab) => n.ask('postings:save', { action: action(), tab }),
  'a note is made on it': (n) =>
    n.ask('postings:note', {
      action: action(),
      key: 'greenhouse:4500001',
      revision: 2,
      note: 'Call',
      stage: 'applied',
    }),
  'an offer is planned': (n) =>
    n.ask('choices:set', { action: action(), offers: ['some-offer'], choice: 'planned' }),
  'an own offer is added': (n) =>
    n.ask('offers:keep', {
      action: action(),
      offers: [offer({ id: 'user:own', confidence: 'user', asOf: null })],
    }),
  'a word is taught': (n) =>
    n.ask('words:teach', { action: action(), names: ['kubernetes'], meaning: { is: 'not-a-skill' } }),
  'a setting is changed': (n) => n.ask('settings:change', { action: action(), patch: { keepDays: 30 } }),
  'a backup is noted': (n) => n.ask('backup:saved', { action: action() }),
  'the popup asks': (n, tab) => n.ask('report:of-tab', { tab }),
};

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.launch();
});
afterAll(() => nextbadge.close());

/** Plays all steps from an empty database, and gives what is there then. */
async function play(before: (nextbadge: Harness) => Promise<void>): Promise<unknown> {
  await nextbadge.ask('data:delete-all', null);
  const page = await nextbadge.open(nextbadge.server.serve(URL, postingPage()));
  await until(() => nextbadge.badge(page));
  const tab = await nextbadge.tabOf(page);
  const answers: unknown[] = [];
  for (const [name, step] of Object.entries(STEPS)) {
    await before(nextbadge);
    answers.push([name, await step(nextbadge, tab)]);
  }
  const rows = await nextbadge.rows(['certs', 'postings', 'choices', 'words', 'tombstones', 'meta']);
  await page.close();
  return timeless({ answers, rows });
}

/** Times of day are the one thing that may differ between two runs. */
const timeless = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inside) => (/AtMs$|^atMs$/.test(key) ? 0 : inside)).replaceAll(
      /"value":1[67]\d{11}/g,
      '"value":0',
    ),
  );

test('D2: fourteen steps with the worker stopped before each end as they do without', async () => {
  const undisturbed = await play(async () => undefined);
  const stopped = await play((n) => n.stopWorker());
  expect(stopped).toEqual(undisturbed);
});
