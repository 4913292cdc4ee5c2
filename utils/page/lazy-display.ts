import type { Reading } from '../core/skills/reading';
import type { Display } from '../messages/protocol';
import { sendFromPage } from '../messages/send';
import type { PageDisplay } from './display';
import type { Span } from './find-spans';
import type { PillActions } from './pill/pill';
import type { Reader } from './reader';

/** Marks and pill, made with the first reading: before it there is nothing to show and nothing to take away. */
export class LazyDisplay {
  #loading: Promise<PageDisplay | null> | null = null;
  #isRemoved = false;

  constructor(
    private readonly reader: Reader,
    private readonly actions: PillActions,
  ) {}

  async read(reading: Reading): Promise<void> {
    if (this.#isRemoved) return;
    this.#loading ??= this.#load();
    (await this.#loading)?.read(reading);
  }

  /** The posting is gone; another one is `expected` or not. */
  async gone(expected: boolean): Promise<void> {
    const display = await this.#loading;
    if (expected) display?.wait();
    else display?.none();
  }

  async switch(on: Display): Promise<void> {
    (await this.#loading)?.switch(on);
  }

  async reveal(span: Span): Promise<boolean> {
    return (await this.#loading)?.reveal(span) ?? false;
  }

  async orphaned(): Promise<void> {
    (await this.#loading)?.orphaned();
  }

  /** For good: a reading that is still under way shows nothing any more. */
  async remove(): Promise<void> {
    this.#isRemoved = true;
    (await this.#loading)?.none();
  }

  /** Null when the extension is gone: whoever sends it a message next is told so. */
  async #load(): Promise<PageDisplay | null> {
    try {
      const display = this.reader.display(this.actions);
      const on = await sendFromPage('display:get');
      if (on.ok) display.switch(on.value);
      return display;
    } catch {
      this.#loading = null;
      return null;
    }
  }
}
