import type { Protocol } from '@/utils/messages/protocol';
import { DEFAULT_SETTINGS } from '@/utils/store/records';
import { offer } from '../core/offer-for-tests';
import { cert, reading } from '../store/database';

type AskOf<F> = F extends (...args: infer A) => unknown ? (A extends [infer Q] ? Q : null) : never;

const action = 'action-1';
const own = offer({ id: 'user:own', confidence: 'user', asOf: null });

/** One message of each type that is entirely in order. A new type without a sample does not compile. */
export const SAMPLES: { readonly [K in keyof Protocol]: AskOf<Protocol[K]> } = {
  'posting:read': reading(),
  'posting:gone': null,
  'display:get': null,
  'details:open': null,
  'report:of-tab': { tab: 1 },
  'reading:of-tab': { tab: 1 },
  'tab:read': { tab: 1, scope: 'page' },
  'tab:show': { tab: 1, start: 0, end: 5 },
  'plan:opens': { tab: 1 },
  'certs:list': null,
  'certs:commit': {
    action,
    certs: [
      { cert: cert('a', { otherSources: [{ file: 'b.json', format: 'by-hand' }] }), revision: 1, raw: 'x' },
    ],
    sources: [{ id: 'f', file: 'a.json', gzip: 'H4sI' }],
  },
  'certs:delete': { action, ids: ['a'] },
  'postings:save': { action, tab: 1 },
  'postings:unsave': { action, key: 'greenhouse:1' },
  'postings:note': { action, key: 'greenhouse:1', revision: 1, note: 'Call back', stage: 'applied' },
  'postings:delete': { action, keys: ['greenhouse:1'] },
  'choices:set': { action, offers: ['some-offer'], choice: 'planned' },
  'offers:keep': { action, offers: [own] },
  'offers:remove': { action, offers: ['user:own'] },
  'offers:correct': { action, offer: 'some-offer', correction: { priceUSD: 9, priceBasis: 'one-off' } },
  'words:teach': { action, names: ['helm'], meaning: { is: 'a-skill', label: 'Helm' } },
  'settings:get': null,
  'settings:change': { action, patch: DEFAULT_SETTINGS },
  'action:undo': { action, target: 'action-0' },
  'backup:restore': {
    action,
    mode: 'merge',
    backup: {
      schema: 'nextbadge/backup@1',
      savedAt: '2026-11-25T00:00:00.000Z',
      settings: DEFAULT_SETTINGS,
      rows: {
        certs: [{ id: 'a', cert: cert('a'), addedAtMs: 1, raw: null }],
        postings: [],
        choices: [{ offer: 'user:own', choice: null, own, atMs: 1 }],
        words: [{ name: 'helm', meaning: { is: 'not-a-skill' }, atMs: 1 }],
        sources: [{ id: 'f', file: 'a.json', gzip: 'H4sI', addedAtMs: 1 }],
        tombstones: [{ id: 'certs b', table: 'certs', key: 'b', atMs: 1 }],
      },
    },
  },
  'backup:saved': { action },
  'data:delete-all': null,
};

export const TYPES = Object.keys(SAMPLES) as (keyof Protocol)[];

/** All that a page may say (THREATS.md B2). A new line here is a decision, not a detail. */
export const FOR_PAGES: readonly string[] = ['posting:read', 'posting:gone', 'display:get', 'details:open'];
