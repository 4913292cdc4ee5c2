import type { Reading } from '../core/skills/reading';
import type { Display } from '../messages/protocol';
import { pageAlive } from './alive';
import { type Span, spansOf } from './find-spans';
import { Marks } from './marks';
import { Pill, type PillActions, type PillState } from './pill/pill';
import { pillWords } from './pill/words';

/** What is put into the page: nothing before the user switched marks or pill on (decision 16). */
export class PageDisplay {
  readonly #marks = new Marks();
  #pill: Pill | null = null;
  #on: Display = { marks: false, pill: false };
  #reading: Reading | null = null;
  /** What the pill would say; null: no posting, so no pill. */
  #state: PillState | null = null;
  #alive: Promise<void> | null = null;

  constructor(
    private readonly root: () => Node,
    private readonly actions: PillActions,
  ) {}

  switch(on: Display): void {
    this.#on = on;
    this.#refresh();
  }

  /** The page shows this posting now. */
  read(reading: Reading): void {
    this.#reading = reading;
    const skills = reading.skills.length;
    this.#state = reading.posting && (skills > 0 ? { is: 'read', skills } : { is: 'nothing' });
    this.#refresh();
  }

  /** Another posting is to come. */
  wait(): void {
    this.#reading = null;
    this.#state = { is: 'reading' };
    this.#refresh();
  }

  /** No posting, and nothing of ours in the page. */
  none(): void {
    this.#reading = null;
    this.#state = null;
    this.#refresh();
  }

  /** Scrolls to a part of the posting's text and marks it: the user asked for it, so the switches do not matter. */
  reveal(span: Span): boolean {
    return this.#reading?.posting ? this.#marks.show(this.#reading.posting.text, span, this.root()) : false;
  }

  /** The extension is gone. Says so where the user lets us say something, and leaves. */
  orphaned(): void {
    this.#marks.clear();
    if (this.#pill) this.#pill.show({ is: 'reload' });
  }

  #refresh(): void {
    const { posting } = this.#reading ?? {};
    if (this.#on.marks && this.#reading && posting) {
      this.#marks.mark(posting.text, spansOf(this.#reading), this.root());
    } else this.#marks.clear();
    if (this.#on.pill && this.#state && window === top) void this.#showPill();
    else {
      this.#pill?.remove();
      this.#pill = null;
    }
  }

  async #showPill(): Promise<void> {
    this.#alive ??= pageAlive();
    await this.#alive;
    // Meanwhile the posting may be gone, or the switch off.
    if (!this.#on.pill || !this.#state) return;
    this.#pill ??= new Pill(pillWords(), this.actions);
    this.#pill.show(this.#state);
  }
}
