import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type EvaluateFunc, type Page, type Target } from 'puppeteer-core';
import type { TabReport, ViewProtocol } from '../../utils/messages/protocol';
import { findBrowser } from '../../utils/tasks/browser.mjs';
import { Server } from './server';
import { until } from './until';

export { until };

/** What `npm run build` leaves; another folder can be named to try a build elsewhere. */
export const BUILDS = resolve(process.env.NEXTBADGE_BUILDS ?? '.output');
const EXTENSION = join(BUILDS, 'chrome-mv3');

/** A page of ours with no script of its own. */
const ASKING = 'icon/16.png';

/** The built extension in a browser whose whole net is our {@link Server}. */
export class Harness {
  /** A page of ours that stays open to send messages from. */
  #asking: Promise<Page>;

  private constructor(
    readonly browser: Browser,
    readonly server: Server,
    readonly id: string,
  ) {
    // Opened at once: a tab that opens later closes the popup.
    this.#asking = this.view(ASKING);
  }

  /** One for all test files: starting a browser takes longer than most tests. */
  static async start(): Promise<Harness> {
    running ??= Harness.launch();
    return running;
  }

  /** One of its own, for a test that needs another build or an earlier profile; to be closed. */
  static async launch(extension = EXTENSION, profile = newProfile()): Promise<Harness> {
    if (!existsSync(join(extension, 'manifest.json')))
      throw new Error(`No extension in ${extension}: npm run build`);
    const server = new Server();
    const { httpPort, httpsPort } = await server.start();
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error('No browser: see utils/tasks/browser.mjs');
    const browser = await puppeteer.launch({
      executablePath,
      userDataDir: profile,
      headless: process.env.NEXTBADGE_HEADED !== '1', // `npm start` on a machine with a display
      pipe: true,
      enableExtensions: [extension],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-sync',
        '--disable-background-networking',
        '--disable-component-update',
        '--ignore-certificate-errors',
        `--host-resolver-rules=MAP *:80 127.0.0.1:${httpPort}, MAP *:443 127.0.0.1:${httpsPort}, MAP * ~NOTFOUND`,
      ],
    });
    launched.push({ browser, profile });
    const target = await browser.waitForTarget(isWorker);
    const nextbadge = new Harness(browser, server, new URL(target.url()).host);
    await nextbadge.#asking;
    return nextbadge;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.stop();
  }

  /** Ends the browser as a crash does: no process of it lives to tidy up. */
  async kill(): Promise<void> {
    const main = this.browser.process();
    const ended = new Promise((resolve) => main?.once('exit', resolve));
    main?.kill('SIGKILL');
    await ended;
    this.server.stop();
  }

  /** A new tab; what its console says of errors is kept for {@link errorsOf}. */
  async tab(): Promise<Page> {
    const page = await this.browser.newPage();
    const errors: string[] = [];
    errorsByPage.set(page, errors);
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    return page;
  }

  /** Opens an address in a tab of its own. One after the other: a tab is told apart by being in front. */
  async open(url: string): Promise<Page> {
    const page = await this.tab();
    await page.goto(url, { waitUntil: 'load' });
    // Asked now that it is in front: later it would close the popup.
    if (url.startsWith('http')) await this.tabOf(page);
    return page;
  }

  /** A page of the extension itself, in a tab. */
  view(path: string): Promise<Page> {
    return this.open(`chrome-extension://${this.id}/${path}`);
  }

  /** Clicks the toolbar button: the real popup over this page, with the access to it that a click gives. */
  async popup(page: Page): Promise<Page> {
    await page.bringToFront();
    const before = new Set(this.browser.targets());
    const extension = (await this.browser.extensions()).get(this.id);
    if (!extension) throw new Error('The extension is gone');
    await page.triggerExtensionAction(extension);
    const isPopup = (target: Target) => !before.has(target) && target.url().includes(`${this.id}/popup.html`);
    return (await this.browser.waitForTarget(isPopup, { timeout: 20_000 })).asPage();
  }

  /** Evaluates a function where the browser's interfaces for extensions are at hand, without the worker. */
  async inExtension<A extends unknown[], F extends EvaluateFunc<A>>(
    work: F,
    ...args: A
  ): Promise<Awaited<ReturnType<F>>> {
    return (await this.#asking).evaluate(work, ...args);
  }

  /** Stops the worker as the browser does after half a minute without work; a message that waits may start another. */
  async stopWorker(): Promise<void> {
    const session = await (await this.#asking).createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** The extension is loaded anew, as an update does it: pages keep the old script. */
  async reloadExtension(): Promise<void> {
    // The browser closes the extension's own pages with it.
    const asking = await this.#asking;
    await asking.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await until(() => asking.isClosed());
    // Until it is up again, its pages are refused.
    const opened = await until(() => this.view(ASKING).catch(() => null));
    if (opened) this.#asking = Promise.resolve(opened);
    await this.ask('certs:list', null);
  }

  /** Evaluates an expression where our scripts live in the page: a world of its own, unseen by the page. */
  async inOurWorld<T>(page: Page, expression: string): Promise<T | null> {
    const session = await page.createCDPSession();
    const contexts: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${this.id}`) contexts.push(context.id);
    });
    await session.send('Runtime.enable');
    const contextId = contexts.at(0);
    const found =
      contextId === undefined
        ? null
        : await session.send('Runtime.evaluate', {
            expression,
            contextId,
            returnByValue: true,
            awaitPromise: true,
          });
    await session.detach();
    const fault = found?.exceptionDetails;
    if (fault) throw new Error(fault.exception?.description ?? fault.text);
    return found?.result.value ?? null;
  }

  /** The browser's number of the page's tab. */
  async tabOf(page: Page): Promise<number> {
    const known = tabs.get(page);
    if (known !== undefined) return known;
    await page.bringToFront();
    const id = await this.inExtension(
      async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
    );
    if (id === undefined) throw new Error('The page has no tab');
    const others = (await this.browser.pages()).filter((other) => other !== page && tabs.get(other) === id);
    if (others.length > 0) throw new Error('Two pages opened at once: their tabs cannot be told apart');
    tabs.set(page, id);
    return id;
  }

  /** What the toolbar button shows over the page's tab. */
  async badge(page: Page): Promise<string> {
    const tabId = await this.tabOf(page);
    return this.inExtension((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  }

  /** How the tab of a page stands: what the popup shows of it. */
  async report(page: Page): Promise<TabReport> {
    return this.ask('report:of-tab', { tab: await this.tabOf(page) });
  }

  /** Deletes all certificates, for a test that needs to start from none. */
  async empty(): Promise<void> {
    const ids = (await this.ask('certs:list', null)).map(({ id }) => id);
    await this.ask('certs:delete', { action: crypto.randomUUID(), ids });
  }

  /** Puts rows straight into a table, where a test needs many. */
  async fill(table: string, rows: readonly object[]): Promise<void> {
    const page = await this.#asking;
    await page.evaluate(
      (name, all) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('nextbadge');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction(name, 'readwrite');
            for (const row of all) writing.objectStore(name).put(row);
            writing.oncomplete = () => resolve(opening.result.close());
            writing.onerror = () => reject(writing.error);
          };
        }),
      table,
      rows,
    );
  }

  /** All rows of some tables, read without the worker. */
  async rows(tables: readonly string[]): Promise<Record<string, unknown[]>> {
    const page = await this.#asking;
    return page.evaluate(async (names) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open('nextbadge'));
      const reading = db.transaction(names);
      const all = await Promise.all(names.map((name) => done(reading.objectStore(name).getAll())));
      db.close();
      return Object.fromEntries(names.map((name, at) => [name, all[at] as unknown[]]));
    }, tables as string[]);
  }

  /** Sends a message as one of our own pages does, and gives the value of the answer. */
  async ask<K extends keyof ViewProtocol>(
    type: K,
    ask: Parameters<ViewProtocol[K]>[0] | null,
  ): Promise<ReturnType<ViewProtocol[K]>> {
    const answer = await (await this.#asking).evaluate((message) => chrome.runtime.sendMessage(message), {
      type,
      ask,
    });
    if (!answer?.ok) throw new Error(`${type}: ${JSON.stringify(answer)}`);
    return answer.value;
  }
}

/** A profile folder that starts from nothing. */
export function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'nextbadge-e2e-'));
  // Without developer mode Chromium does not load an unpacked extension again after an update.
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), '{"extensions":{"ui":{"developer_mode":true}}}');
  return profile;
}

let running: Promise<Harness> | undefined;
const launched: { readonly browser: Browser; readonly profile: string }[] = [];
process.once('exit', () => {
  for (const { browser } of launched) browser.process()?.kill('SIGKILL');
  for (const { profile } of launched) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
const tabs = new WeakMap<Page, number>();
const errorsByPage = new WeakMap<Page, string[]>();

/** Uncaught errors and console errors of a page since it was opened. */
export const errorsOf = (page: Page): readonly string[] => errorsByPage.get(page) ?? [];

const isWorker = (target: Target) =>
  target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
