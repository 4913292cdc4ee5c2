/** Every view in every state, each with the way to it: what axe, the widths and the pictures go through. */
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElementHandle, NewDocumentScriptEvaluation, Page } from 'puppeteer-core';
import { BADGE_PAGE_SCHEMA, type BadgePage } from '../../utils/core/certs/page/badge-page';
import type { TabReport } from '../../utils/messages/protocol';
import { CREDENTIAL } from './pages/badges';

export interface ViewState {
  readonly name: string;
  /** Page of the extension, with its hash. */
  readonly path: string;
  /** Whether the vault is filled. */
  readonly filled: boolean;
  /** What stands there when the state is reached. */
  readonly shows: string;
  /** What the worker answers in its place, for states that a test cannot bring about. */
  readonly tab?: Partial<TabReport> | 'silent';
  /** What else stands in for the browser before the page is loaded. */
  readonly before?: (page: Page) => Promise<NewDocumentScriptEvaluation>;
  /** Goes on from the page to the state. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const NOTHING: Partial<TabReport> = {
  report: null,
  certs: [],
  offers: [],
  alternatives: {},
  otherSets: [],
  planned: [],
  held: 0,
  saved: null,
  selectedWords: 0,
};

const openAll = (page: Page) =>
  page.$$eval('details', (all) => {
    for (const one of all) one.open = true;
  });
/** Everything open, and the needs in view. */
const openNeeds = async (page: Page) => {
  await openAll(page);
  await page.$eval('.needs', (needs) => needs.scrollIntoView());
};
const press = (selector: string) => (page: Page) => page.click(selector);
const pressWord = (word: string) => (page: Page) =>
  page.locator(`::-p-xpath(//button[contains(., ${JSON.stringify(word)})])`).click();

/** Types into the search field, for something that is not there. */
const searchNothing = (page: Page) => page.type('input[type=search]', 'zzzz');

const FORMATS = 'tests/fixtures/formats';
/** Badges of many kinds, and files that are none. */
const BADGES = [
  'ob2-baked.png',
  'ob3-baked-jwt.svg',
  'credly-badges.json',
  'linkedin-Certifications.csv',
].map((name) => `${FORMATS}/${name}`);
const FAULTY = readdirSync(`${FORMATS}/malformed`).map((name) => `${FORMATS}/malformed/${name}`);

/** Gives files to the field behind "Choose files", and waits for what is shown then. */
const give = (files: readonly string[], shows: string) => async (page: Page) => {
  const field = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
  await field?.uploadFile(...files.map((file) => resolve(file)));
  await page.waitForSelector(shows);
};

/** A table whose columns nobody can tell, as a file that a test writes for itself. */
function unclearTable(): string {
  const path = join(tmpdir(), `nextbadge-${process.pid}-courses.csv`);
  writeFileSync(
    path,
    'a,b,c\nKnots and Splices,Harbour School,2026-03-01\nTides,Harbour School,2026-04-02\n',
  );
  return path;
}

/** The worker is asked for a message of this kind and never answers. */
const unanswered = (type: string) => (page: Page) =>
  page.evaluateOnNewDocument((silent) => {
    const real = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: unknown) => Promise<unknown>;
    const send = (message: { readonly type: string }) =>
      message.type === silent ? new Promise(() => undefined) : real(message);
    Object.assign(chrome.runtime, { sendMessage: send });
  }, type);

/** What a page of a badge shows, as our script collects it there. */
const BADGE_PAGE: BadgePage = {
  schema: BADGE_PAGE_SCHEMA,
  url: `https://www.credly.com/badges/${CREDENTIAL}`,
  title: 'SQL Foundations - Credly',
  meta: {
    'og:title': 'SQL Foundations was issued by Example Academy to Pat Doe.',
    'og:site_name': 'Credly',
  },
  json: [],
  images: [],
  lines: [
    { kind: 'heading', text: 'SQL Foundations' },
    { kind: 'text', text: 'Issued by Example Academy' },
    { kind: 'text', text: 'Date issued: March 14, 2026' },
    { kind: 'text', text: 'Expires: March 14, 2029' },
    { kind: 'heading', text: 'Skills' },
    { kind: 'item', text: 'SQL' },
    { kind: 'item', text: 'PostgreSQL' },
  ],
  links: [`https://www.credly.com/badges/${CREDENTIAL}.json`],
};

/** What the script gives that is sent into a tab; null where none may run, and silence while it runs. */
const badgeOf = (shown: BadgePage | null | 'silent') => (page: Page) =>
  page.evaluateOnNewDocument((result) => {
    const answer = result === 'silent' ? new Promise(() => undefined) : Promise.resolve([{ result }]);
    Object.assign(chrome.scripting, { executeScript: () => answer });
  }, shown);

/** The address of the tab that the popup is over. */
const over = (url: string) => (page: Page) =>
  page.evaluateOnNewDocument((address) => {
    Object.assign(chrome.tabs, { get: () => Promise.resolve({ url: address }) });
  }, url);

/** The browser refuses to open the database. */
const withoutDatabase = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    Object.assign(indexedDB, {
      open: () => {
        throw new DOMException('', 'UnknownError');
      },
    });
  });

/** A popup as if its tab were in this state. */
const popup = (name: string, tab: ViewState['tab'], shows: string, more: Partial<ViewState> = {}) => ({
  name: `popup ${name}`,
  path: 'popup.html?tab=0',
  filled: false,
  shows,
  tab,
  ...more,
});

const dashboard = (
  path: string,
  filled: boolean,
  shows: string,
  how = '',
  act?: ViewState['act'],
): ViewState => ({
  name: `${path}${filled ? '' : ', empty'}${how && `, ${how}`}`,
  path: `dashboard.html#/${path}`,
  filled,
  shows,
  ...(act && { act }),
});

/** `matched` and `bare` are reports of the sample page, with and without certificates. */
export function viewStates(matched: TabReport, bare: TabReport): readonly ViewState[] {
  const reading = bare.report?.reading;
  const withReading = (changes: object): Partial<TabReport> => ({
    ...bare,
    report: bare.report && { ...bare.report, reading: { ...bare.report.reading, ...changes } },
  });
  const nothing = withReading({ status: 'nothing-recognised', skills: [] });
  const noPosting = withReading({ status: 'not-a-posting', reason: 'list', posting: null, skills: [] });
  const skills = matched.report?.plan.offers.flatMap(({ closes }) => closes) ?? [];
  const plan = (changes: object): Partial<TabReport> => ({
    ...matched,
    report: matched.report && { ...matched.report, plan: { ...matched.report.plan, offers: [], ...changes } },
  });
  return [
    popup('reading', 'silent', '.scroll'),
    popup('unread', { ...NOTHING, state: 'unread' }, '.scroll h1', { path: 'sidepanel.html' }),
    popup('without access', { ...NOTHING, state: 'no-access' }, 'h1'),
    popup('that asks to reload', { ...NOTHING, state: 'reload' }, 'h1'),
    popup('failed', { ...NOTHING, state: 'failed' }, 'h1'),
    popup('not a posting', noPosting, 'h1'),
    popup('not a posting, with a selection', { ...noPosting, selectedWords: 40 }, 'h1'),
    popup('nothing recognised', nothing, 'h1'),
    popup('first run', bare, 'h1'),
    popup('first run, all open', bare, '.needs', { act: openAll }),
    popup('matched', matched, '.needs'),
    popup('matched, all open', matched, '.needs', { act: openNeeds }),
    popup('with everything planned', plan({ open: [], beyondWishes: [] }), '.needs'),
    popup('that nothing closes', plan({ open: skills.slice(0, 1), beyondWishes: skills.slice(1) }), '.needs'),
    popup('on a page of badges', noPosting, '.btn.main', { before: over(BADGE_PAGE.url ?? '') }),
    popup('on a site to be read always', noPosting, '.box + .box', {
      before: over('https://jobs.example.com/7'),
    }),
    popup('saved', { ...matched, saved: reading?.posting?.id ?? 'x' }, '.needs'),
    popup('adding a skill', matched, '.needs', { act: press('.add button') }),
    { ...popup('matched', matched, '.needs'), name: 'panel matched', path: 'sidepanel.html' },
    ...[true, false].flatMap((filled) => [
      dashboard('next', filled, filled ? '.rank' : '.empty'),
      dashboard('certificates', filled, filled ? 'tbody tr' : 'h1'),
      dashboard('postings', filled, filled ? '.postings' : '.empty'),
      dashboard('demand', filled, filled ? '.demand' : '.empty'),
      dashboard('reports', filled, 'h1'),
      dashboard('settings', filled, 'h2'),
      dashboard('welcome', filled, 'h1'),
    ]),
    dashboard('certificates', true, 'tbody tr', 'nothing found', searchNothing),
    dashboard('certificates/cards', true, 'h1'),
    dashboard('certificates/new', true, 'form'),
    dashboard('certificates/paste', true, 'form'),
    dashboard('postings/greenhouse%3A1', true, 'aside, .detail, .postings'),
    dashboard('demand', true, '.demand', 'as a table', pressWord('table')),
    dashboard('next', true, '.rank', 'chart as a table', pressWord('table')),
    dashboard('settings', true, 'h2', 'before deleting', press('[aria-labelledby=delete-h] button')),
    dashboard('settings', true, 'h2', 'all open', openAll),
    dashboard('settings', true, 'h2', 'adding an offer', pressWord('Add a certificate')),
    dashboard('postings', true, '.postings', 'nothing found', searchNothing),
    dashboard('reports', true, '.paper', 'as text', press('input[value=markdown]')),
    dashboard('reports', true, '.paper', 'nothing chosen', pressWord('Choose none')),
    dashboard('welcome', false, 'h1', 'step 2', pressWord('Continue')),
    dashboard('welcome', false, 'h1', 'step 3', async (page) => {
      await page.click('li:nth-child(3) summary');
      await pressWord('Read the sample')(page);
      await page.waitForSelector('.sample .needs');
    }),
    {
      ...dashboard('certificates', false, 'h1', 'import running', give(BADGES, 'progress')),
      before: unanswered('certs:commit'),
    },
    ...(
      [
        ['being read', 'silent', 'Reading'],
        ['found', BADGE_PAGE, 'Read from'],
        [
          'without a badge',
          { ...BADGE_PAGE, url: 'https://club.example.net/', meta: {}, lines: [] },
          'No badge',
        ],
        ['gone', null, 'cannot be read'],
      ] as const
    ).map(([name, shown, heading]) => ({
      ...dashboard('certificates/page/7', false, `::-p-xpath(//h2[contains(., "${heading}")])`, name),
      before: badgeOf(shown),
    })),
    { ...dashboard('next', true, '.card'), name: 'safe mode', path: 'dashboard.html?safe' },
    {
      ...dashboard('next', true, '.state.failed'),
      name: 'recovery',
      before: withoutDatabase,
    },
    // These two change the vault, so they are the last of theirs.
    dashboard('certificates', true, 'tbody tr', 'one deleted', async (page) => {
      await page.click('[aria-label^="Delete"]');
      await page.waitForSelector('.toast');
    }),
    dashboard('certificates', true, 'tbody tr', 'columns asked for', give([unclearTable()], '.columns')),
    dashboard(
      'certificates',
      true,
      'tbody tr',
      'imported',
      give([...BADGES, ...FAULTY], '[aria-labelledby=import-h] .btn'),
    ),
  ];
}

const POPUP = { width: 380, height: 600 } as const;
const WINDOW = { width: 1280, height: 860 } as const;

/** Whether it is a view of the dashboard, and not the popup or the panel. */
export const isDashboard = ({ path }: ViewState): boolean => path.startsWith('dashboard');

/** Opens a state in a page; the page can be used for one after the other: a new one takes longer than most views. */
export async function openState(page: Page, state: ViewState, id: string): Promise<void> {
  const scripts = [
    await state.before?.(page),
    state.tab !== undefined && (await page.evaluateOnNewDocument(answerFor, state.tab)),
  ];
  // Two views differ in nothing but the hash: from one to the other nothing would be loaded.
  await page.goto(`chrome-extension://${id}/icon/16.png`);
  // Before anything is pressed: a click goes astray where the size changes under it.
  await page.setViewport(isDashboard(state) ? WINDOW : POPUP);
  await page.goto(`chrome-extension://${id}/${state.path}`);
  await page.waitForSelector(state.shows);
  await state.act?.(page);
  for (const script of scripts) if (script) await page.removeScriptToEvaluateOnNewDocument(script.identifier);
}

/** Runs in the page before it is loaded: the tab's report is this one, or never comes. */
function answerFor(tab: ViewState['tab']): void {
  const { runtime } = chrome;
  const real = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
  const answered = (message: { readonly type: string }) => {
    if (!['report:of-tab', 'tab:read', 'plan:opens'].includes(message.type)) return real(message);
    if (tab === 'silent') return new Promise(() => undefined);
    return Promise.resolve({ ok: true, value: message.type === 'plan:opens' ? null : tab });
  };
  Object.assign(runtime, { sendMessage: answered });
}
