import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../../utils/tasks/browser.mjs';
import { until } from '../until';
import { Marionette } from './marionette';
import { makeProfile } from './profile';

/** A tab, by the handle that WebDriver gives it. */
export type Handle = string;

/** A function that runs elsewhere: it sees its arguments and nothing else of this file. */
type Remote<A extends unknown[], R> = (...args: A) => R | Promise<R>;

/** A Firefox of our own without a window on the screen, driven tab by tab. */
export class Firefox {
  private constructor(
    private readonly program: ChildProcess,
    private readonly driver: Marionette,
    private readonly profile: string,
    /** The tab it began with: commands need one, also when theirs was closed. */
    private readonly first: Handle,
  ) {}

  static async launch(extension: string, uuid: string, proxyPort: number): Promise<Firefox> {
    const command = findBrowser('firefox');
    if (command === null) throw new Error('No Firefox: see utils/tasks/browser.mjs');
    const profile = makeProfile(extension, uuid, proxyPort);
    const flags = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote'];
    const program = spawn(command, [...flags, '--profile', profile, 'about:blank'], { stdio: 'ignore' });
    endWith(() => {
      program.kill('SIGKILL');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });
    const portFile = join(profile, 'MarionetteActivePort');
    const port = await until(() => existsSync(portFile) && Number(readFileSync(portFile, 'utf8')), 60_000);
    const driver = await Marionette.connect(port);
    await driver.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    const { value } = await driver.send<{ value: Handle }>('WebDriver:GetWindowHandle');
    return new Firefox(program, driver, profile, value);
  }

  /** Loads the unpacked extension, as `about:debugging` does. */
  install = (path: string, allowPrivateBrowsing = false): Promise<unknown> =>
    this.driver.send('Addon:Install', { path, temporary: true, allowPrivateBrowsing });

  /** A new tab in front, at an address. */
  async open(url: string, isPrivate = false): Promise<Handle> {
    const type = isPrivate ? 'window' : 'tab';
    const made = await this.driver.send<{ handle: Handle }>('WebDriver:NewWindow', {
      type,
      focus: true,
      private: isPrivate,
    });
    await this.#use(made.handle, true);
    await this.driver.send('WebDriver:Navigate', { url });
    return made.handle;
  }

  async close(tab: Handle): Promise<void> {
    await this.#use(tab);
    await this.driver.send('WebDriver:CloseWindow');
    await this.#use(this.first);
  }

  /** All that are open, in no order. */
  tabs = (): Promise<Handle[]> => this.driver.send('WebDriver:GetWindowHandles');

  async front(tab: Handle): Promise<void> {
    await this.#use(tab, true);
  }

  /** Runs a function in a tab's page; what it throws is thrown here. */
  async run<A extends unknown[], R>(tab: Handle, work: Remote<A, R>, ...args: A): Promise<R> {
    return this.evaluate(tab, String(work), args);
  }

  /** {@link run} for a function that is put together as a text. */
  async evaluate<R>(tab: Handle, work: string, args: readonly unknown[]): Promise<R> {
    await this.#use(tab);
    return this.#script(work, args);
  }

  /** Runs a function in the browser's own surface, where its tabs and extensions are looked after. */
  async inBrowser<A extends unknown[], R>(work: Remote<A, R>, ...args: A): Promise<R> {
    await this.driver.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await this.#script(String(work), args);
    } finally {
      await this.driver.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Waits until an element is there and presses it, as the mouse does. */
  async press(tab: Handle, selector: string): Promise<void> {
    await this.driver.send('WebDriver:ElementClick', { id: await this.#find(tab, selector) });
  }

  /** Presses the mouse at a point of a tab's page. */
  async click(tab: Handle, x: number, y: number): Promise<void> {
    await this.#use(tab, true);
    const at = { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' };
    const actions = [at, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.driver.send('WebDriver:PerformActions', { actions: [mouse] });
  }

  /** Gives the tab in front so many CSS pixels of width: no window of a desktop gets as narrow as a telephone. */
  async narrow(tab: Handle, width: number): Promise<void> {
    await this.#use(tab, true);
    await this.inBrowser((pixels) => {
      gBrowser.selectedBrowser.style.maxWidth = `${pixels}px`;
    }, width);
    await until(() => this.run(tab, (pixels) => innerWidth === pixels, width));
  }

  /** Types into a field, or hands a path to a file field. */
  async type(tab: Handle, selector: string, text: string): Promise<void> {
    await this.driver.send('WebDriver:ElementSendKeys', { id: await this.#find(tab, selector), text });
  }

  async screenshot(tab: Handle): Promise<Buffer> {
    await this.#use(tab);
    const shot = await this.driver.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
    return Buffer.from(shot.value, 'base64');
  }

  async quit(): Promise<void> {
    const ended = new Promise((resolve) => this.program.once('exit', resolve));
    await this.driver.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => null);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 8_000))]);
    this.program.kill('SIGKILL');
    this.driver.socket.destroy();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #use = (handle: Handle, focus = false) => this.driver.send('WebDriver:SwitchToWindow', { handle, focus });

  async #find(tab: Handle, selector: string): Promise<string> {
    await this.#use(tab);
    const ask = { using: selector.startsWith('//') ? 'xpath' : 'css selector', value: selector };
    const { value } = await until(() =>
      this.driver.send<{ value: object }>('WebDriver:FindElement', ask).catch(() => null),
    );
    return Object.values(value)[0];
  }

  async #script<R>(work: string, args: readonly unknown[]): Promise<R> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${work})(...[...arguments].slice(0, -1)))
        .then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
    const answer = await this.driver.send<{ value: { value: R } | { error: string } }>(
      'WebDriver:ExecuteAsyncScript',
      { script, args, newSandbox: false, sandbox: null },
    );
    if ('error' in answer.value) throw new Error(answer.value.error);
    return answer.value.value;
  }
}

/** Runs when our own process ends, of itself or because the test runner ends it. */
function endWith(tidy: () => void): void {
  process.once('exit', tidy);
  process.once('SIGTERM', () => process.exit());
}
