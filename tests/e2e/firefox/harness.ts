import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TabReport, ViewProtocol } from '../../../utils/messages/protocol';
import { BUILDS } from '../harness';
import { Server } from '../server';
import { until } from '../until';
import { Firefox, type Handle } from './firefox';

const EXTENSION = join(BUILDS, 'firefox-mv3');
/** The address of our pages in this profile: Firefox draws one for each installation. */
const UUID = '6e657874-6261-4647-a510-000000000001';
/** A page of ours with no script of its own. */
const ASKING = 'icon/16.png';

/** The built extension in a Firefox whose whole net is our {@link Server}. */
export class FirefoxHarness {
  private constructor(
    readonly firefox: Firefox,
    readonly server: Server,
    /** Add-on id of the manifest. */
    readonly id: string,
    /** A page of ours that stays open to send messages from. */
    private readonly asking: Handle,
  ) {}

  /** One for all test files: starting a browser takes longer than most tests. */
  static start(): Promise<FirefoxHarness> {
    running ??= FirefoxHarness.launch();
    return running;
  }

  /**
   * One of its own; to be quit.
   *
   * @param isPrivateAllowed  the user let the extension into private windows
   */
  static async launch(isPrivateAllowed = false): Promise<FirefoxHarness> {
    const file = join(EXTENSION, 'manifest.json');
    if (!existsSync(file)) throw new Error(`No extension in ${EXTENSION}: npm run build`);
    const { id } = JSON.parse(readFileSync(file, 'utf8')).browser_specific_settings.gecko;
    const server = new Server();
    const { httpPort } = await server.start();
    const firefox = await Firefox.launch(id, UUID, httpPort);
    await firefox.install(EXTENSION, isPrivateAllowed);
    return new FirefoxHarness(firefox, server, id, await firefox.open(addressOf(ASKING)));
  }

  async quit(): Promise<void> {
    await this.firefox.quit();
    this.server.stop();
  }

  /** Origin of our pages. */
  readonly origin = addressOf('').slice(0, -1);

  /** A page of the net in a new tab. */
  async open(url: string): Promise<{ handle: Handle; tab: number }> {
    const handle = await this.firefox.open(url);
    return { handle, tab: await this.tabOf(handle) };
  }

  /** A page of the extension itself, in a tab of the ordinary window. */
  async view(path: string): Promise<Handle> {
    await this.firefox.front(this.asking);
    return this.firefox.open(addressOf(path));
  }

  /** The browser's number of a tab, which comes to the front. */
  async tabOf(handle: Handle): Promise<number> {
    await this.firefox.front(handle);
    const ask = async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    return until(() => this.firefox.run(this.asking, ask));
  }

  /** What the toolbar button shows over a tab. */
  badge = async (tab: number): Promise<string> =>
    this.firefox.run(this.asking, (tabId) => chrome.action.getBadgeText({ tabId }), tab);

  tabCount = (): Promise<number> =>
    this.firefox.run(this.asking, async () => (await chrome.tabs.query({})).length);

  /** Clicks our button in the toolbar: the real popup over the tab in front, with the access that a click gives. */
  pressButton = (): Promise<void> =>
    this.firefox.inBrowser((id) => {
      const from = 'resource://gre/modules/ExtensionParent.sys.mjs';
      const { apiManager } = ChromeUtils.importESModule(from).ExtensionParent;
      apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension).triggerAction(window);
    }, this.id);

  /** Whether the popup is open. */
  hasPopup = (): Promise<boolean> =>
    this.firefox.inBrowser(() => document.querySelector('.webextension-popup-browser') !== null);

  /** Opens the real popup over the tab in front. */
  async openPopup(): Promise<void> {
    // The button closes a popup that is open, and one may be left from before.
    if (await this.hasPopup()) {
      await this.pressButton();
      await until(async () => !(await this.hasPopup()));
    }
    await this.pressButton();
    await until(this.hasPopup);
  }

  /** Clicks an element of the real popup, to which no handle of a tab leads, as soon as it is there. */
  async clickInPopup(selector: string): Promise<void> {
    const click = `data:,${encodeURIComponent(`
      const found = content.document.querySelector(${JSON.stringify(selector)});
      found?.click();
      sendAsyncMessage('clicked', found !== null);`)}`;
    const inPopup = (script: string) =>
      new Promise<boolean>((done) => {
        const popup = document.querySelector<PopupBrowser>('.webextension-popup-browser');
        popup?.messageManager.addMessageListener('clicked', ({ data }) => done(data));
        popup?.messageManager.loadFrameScript(script, false);
        // One that is not in its place yet answers nobody.
        setTimeout(() => done(false), popup === null ? 0 : 500);
      });
    await until(() => this.firefox.inBrowser(inPopup, click));
  }

  /** Sends a message as one of our own pages does, and gives the value of the answer. */
  async ask<K extends keyof ViewProtocol>(
    type: K,
    ask: Parameters<ViewProtocol[K]>[0] | null,
  ): Promise<ReturnType<ViewProtocol[K]>> {
    const message = { type, ask };
    const answer = await this.firefox.run(this.asking, (sent) => chrome.runtime.sendMessage(sent), message);
    if (!answer?.ok) throw new Error(`${type}: ${JSON.stringify(answer)}`);
    return answer.value;
  }

  report = (tab: number): Promise<TabReport> => this.ask('report:of-tab', { tab });

  /** Runs a function where our scripts live in the page: a world of its own, unseen by the page. */
  async inOurWorld<A extends unknown[], R>(
    tab: number,
    work: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const inject = `async (tabId, args) => {
      const [frame] = await chrome.scripting.executeScript({ target: { tabId }, args, func: ${work} });
      return { is: frame.result, error: frame.error && String(frame.error) };
    }`;
    const { is, error } = await this.firefox.evaluate<{ is: Awaited<R>; error?: string }>(
      this.asking,
      inject,
      [tab, args],
    );
    if (error) throw new Error(error);
    return is;
  }

  /** Ends the event page as the browser does after half a minute without work. */
  stopBackground = (): Promise<string> =>
    this.firefox.inBrowser(async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      await extension.terminateBackground({ ignoreDevToolsAttached: true });
      return extension.backgroundState;
    }, this.id);
}

let running: Promise<FirefoxHarness> | undefined;

const addressOf = (path: string) => `moz-extension://${UUID}/${path}`;
