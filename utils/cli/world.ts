import type { Readable, Writable } from 'node:stream';

/** What a command sees of the machine: handed in, so that tests and the worker threads run the same code. */
export interface World {
  readonly stdin: Readable;
  /** Results, and nothing else. */
  readonly stdout: Writable;
  /** Words for people. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Local day, `YYYY-MM-DD`: the only clock of the command line. */
  readonly today: string;
}

/** 0 fine · 2 wrong use · 3 not a posting, or no file readable · 4 some lines or files failed (DESIGN.md section 4). */
export type ExitCode = 0 | 2 | 3 | 4;

/** Writes and waits until the receiver keeps up: a slow reader slows us down instead of filling memory. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (stream.write(text)) resolve();
    else stream.once('drain', resolve);
  });
}

/** Writes a result as JSON that people can read, with a line break at the end. */
export function writeJson(stream: Writable, value: unknown): Promise<void> {
  return write(stream, `${JSON.stringify(value, null, 2)}\n`);
}

/** One line for people on stderr. */
export function say(world: World, line: string): void {
  world.stderr.write(`${line}\n`);
}
