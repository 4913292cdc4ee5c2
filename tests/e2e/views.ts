/** Every view in every state, each with the way to it: what axe, the widths and the pictures go through. */
import type { Page } from 'puppeteer-core';
import type { TabReport } from '../../utils/messages/protocol';
import type { Harness } from './harness';

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
const press = (selector: string) => (page: Page) => page.click(selector);
const pressWord = (word: string) => (page: Page) =>
  page.locator(`::-p-xpath(//button[contains(., ${JSON.stringify(word)})])`).click();

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
  const closed = matched.report && { ...matched.report, plan: { ...matched.report.plan, offers: [] } };
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
    popup('matched, all open', matched, '.needs', { act: openAll }),
    popup('without a plan', { ...matched, report: closed }, '.needs'),
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
    dashboard('certificates/cards', true, 'h1'),
    dashboard('certificates/new', true, 'form'),
    dashboard('certificates/paste', true, 'form'),
    dashboard('postings/greenhouse%3A1', true, 'aside, .detail, .postings'),
    dashboard('demand', true, '.demand', 'as a table', pressWord('table')),
    dashboard('next', true, '.rank', 'chart as a table', pressWord('table')),
    dashboard('settings', true, 'h2', 'before deleting', press('[aria-labelledby=delete-h] button')),
    dashboard('settings', true, 'h2', 'all open', openAll),
  ];
}

/** Opens a state in a page of its own. */
export async function openState(nextbadge: Harness, state: ViewState): Promise<Page> {
  const page = await nextbadge.view('icon/16.png');
  await page.bringToFront();
  if (state.tab !== undefined) await page.evaluateOnNewDocument(answerFor, state.tab);
  await page.goto(`chrome-extension://${nextbadge.id}/${state.path}`);
  await page.waitForSelector(state.shows);
  await state.act?.(page);
  return page;
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
