import type { Arguments } from '../arguments';
import { readPostingFile } from '../read-source';
import { readingInWords } from '../words/reading';
import { type ExitCode, say, type World, write, writeJson } from '../world';

/** `nextbadge read`: which skills a posting asks for. */
export async function read(args: Arguments, world: World): Promise<ExitCode> {
  const { reading, problem } = await readPostingFile(args, world);
  if (problem !== null) say(world, problem);
  if (args.text('format') === 'text') await write(world.stdout, readingInWords(reading));
  else await writeJson(world.stdout, reading);
  return reading.status === 'not-a-posting' ? 3 : 0;
}
