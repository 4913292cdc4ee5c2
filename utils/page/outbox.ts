import type { Reading } from '../core/skills/reading';
import { sendFromPage } from '../messages/send';

/** The posting that the page shows, or null for none. */
type Shown = Reading | null;

/**
 * Tells the worker what the page shows, one message after the other. A message to a worker that is just starting may
 * be sent again a second later; without the order, an old posting would overtake the new one. Only the newest waits.
 */
export class Outbox {
  #waiting: { readonly shown: Shown } | null = null;
  #isSending = false;

  /** @param onFailure  the message could not be sent: the extension is gone */
  constructor(private readonly onFailure: () => void) {}

  tell(shown: Shown): void {
    this.#waiting = { shown };
    if (!this.#isSending) void this.#send();
  }

  async #send(): Promise<void> {
    this.#isSending = true;
    try {
      for (let next = this.#waiting; next; next = this.#waiting) {
        this.#waiting = null;
        await (next.shown ? sendFromPage('posting:read', next.shown) : sendFromPage('posting:gone'));
      }
    } catch {
      this.onFailure();
    }
    this.#isSending = false;
  }
}
