import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Arguments } from '../arguments';
import { type ChunkAnswer, chunksOf } from '../batch/chunk';
import { poolOf } from '../batch/pool';
import { progressOn } from '../batch/progress';
import { splitLines } from '../batch/split-lines';
import { type ExitCode, say, type World, write } from '../world';

/** Chunks under way for each worker: one being read, one ready to follow. Bounds the memory. */
const CHUNKS_PER_JOB = 2;

/**
 * `nextbadge batch`: a reading for each line, in the order of the lines. A plain filter: memory stays the same however
 * long the input is, and a slow receiver slows the reading down.
 */
export async function batch(args: Arguments, world: World): Promise<ExitCode> {
  const file = args.files[0] ?? '-';
  if (file !== '-' && !(await isThere(file))) {
    say(world, `Cannot read ${file}.`);
    return 3;
  }
  const jobs = args.number('jobs') ?? availableParallelism();
  const pool = poolOf(jobs);
  const progress = progressOn(world, () => performance.now());
  const pending: Promise<ChunkAnswer>[] = [];
  let failed = 0;
  const put = async (answer: ChunkAnswer | undefined): Promise<void> => {
    if (answer === undefined) return;
    failed += answer.failed;
    progress.add(answer.lines);
    await write(world.stdout, answer.text);
  };
  for await (const chunk of chunksOf(splitLines(file === '-' ? world.stdin : createReadStream(file)))) {
    pending.push(pool.read(chunk));
    if (pending.length >= jobs * CHUNKS_PER_JOB) await put(await pending.shift());
  }
  while (pending.length > 0) await put(await pending.shift());
  await pool.close();
  progress.end();
  if (failed > 0) say(world, `${failed} ${failed === 1 ? 'line' : 'lines'} could not be read.`);
  return failed > 0 ? 4 : 0;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
