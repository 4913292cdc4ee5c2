/** The command line: which command, with what, and how it ended. Inside a worker thread it reads lines of a batch. */
import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';
import { type Arguments, parseArguments } from './arguments';
import { serveLines } from './batch/serve-lines';
import { batch } from './commands/batch';
import { certs } from './commands/certs';
import { plan } from './commands/plan';
import { read } from './commands/read';
import { report } from './commands/report';
import { type CommandName, help, helpOf } from './usage';
import { type ExitCode, say, type World, write } from './world';

const RUN: Readonly<Record<CommandName, (args: Arguments, world: World) => Promise<ExitCode>>> = {
  read,
  plan,
  report,
  certs,
  batch,
};

async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  const parsed = parseArguments(argv);
  switch (parsed.kind) {
    case 'help':
      await write(world.stdout, parsed.on === null ? help() : helpOf(parsed.on));
      return 0;
    case 'version':
      await write(world.stdout, `${version}\n`);
      return 0;
    case 'wrong-use':
      say(world, parsed.message);
      say(world, `Try: nextbadge help${parsed.command === null ? '' : ` ${parsed.command}`}`);
      return 2;
    case 'command':
      return RUN[parsed.name](parsed.args, world);
  }
}

/** The local day, `YYYY-MM-DD`. */
function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

if (isMainThread) {
  const { stdin, stdout, stderr } = process;
  // `nextbadge batch ... | head`: whoever read us has seen enough.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.exitCode = await main(process.argv.slice(2), {
    stdin,
    stdout,
    stderr,
    today: localDay(new Date()),
  });
} else {
  serveLines();
}
