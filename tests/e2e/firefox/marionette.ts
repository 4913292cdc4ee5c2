import net from 'node:net';

type Reply = readonly [
  type: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
];

/**
 * Speaks to Firefox as geckodriver does: WebDriver commands over a socket, each message its length, a colon and JSON.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  #received = Buffer.alloc(0);
  #last = 0;

  private constructor(readonly socket: net.Socket) {
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', () => socket.destroy());
    // Firefox ended: whoever still waits for it hears so.
    socket.on('close', () => {
      for (const { fail } of this.#waiting.values()) fail(new Error('Firefox closed the connection'));
      this.#waiting.clear();
    });
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(new Marionette(socket)));
      socket.once('error', reject);
    });
  }

  /** @throws Error with WebDriver's own words */
  send<T = unknown>(command: string, parameters: object = {}): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    const message = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { done: (value) => resolve(value as T), fail: reject });
      this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  #take(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The first message is a greeting, not an answer.
      if (Array.isArray(message)) this.#answer(message as unknown as Reply);
    }
  }

  #answer([, id, error, result]: Reply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.fail(new Error(`${error.error}: ${error.message}`));
    else waiting?.done(result);
  }
}
