/** The recipe of README.md, "Beyond one machine": `batch` as a filter under GNU parallel, on two hosts. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshCli } from '../../utils/tasks/fresh-cli.mjs';
import { type Hosts, missingPrograms, startHosts } from './hosts';

const LINES = 600;
/** What a host reads at once; small, so that each host gets several shares. */
const BLOCK = '8k';

const missing = missingPrograms();
const input = Array.from(
  { length: LINES },
  (_, id) =>
    `${JSON.stringify({ id, lang: 'en', text: `Engineer ${id}\nRequirements:\n- Solid SQL\n- Kubernetes ${id % 7 === 0 ? 'or Nomad' : ''}\nNice to have:\n- GraphQL` })}\n`,
).join('');

const name = (what: string) =>
  missing.length === 0 ? what : `${what} (missing: apt-get install ${missing.join(' ')})`;

describe.skipIf(missing.length > 0)(name('batch on two hosts under GNU parallel'), () => {
  let command: string;
  let alone: string;
  let hosts: Hosts;

  beforeAll(async () => {
    const cli = await freshCli();
    if ('error' in cli) throw new Error(cli.error);
    command = `'${process.execPath}' '${cli.path}' batch - --jobs 1`;
    alone = (await run('sh', ['-c', command], input)).out;
  });
  beforeEach(async () => {
    hosts = await startHosts();
  });
  afterEach(() => hosts.close());

  const parallel = (onStart?: (child: ChildProcess) => void) =>
    run(
      'parallel',
      ['--pipe', '--block', BLOCK, '--keep-order', '--retries', '4']
        .concat(hosts.logins.flatMap((login) => ['--sshlogin', login]))
        .concat(command),
      input,
      onStart,
    );

  test('gives what one process gives, byte for byte', async () => {
    expect(alone.split('\n')).toHaveLength(LINES + 1);
    const { out, code } = await parallel();
    expect(code).toBe(0);
    expect(out).toBe(alone);
  });

  test('the share of a host that dies is done by the other', async () => {
    let dead = false;
    const { out, code } = await parallel((child) => {
      child.stdout?.once('data', () => {
        hosts.kill(1);
        dead = true;
      });
    });
    expect(dead).toBe(true);
    expect(code).toBe(0);
    expect(out).toBe(alone);
  });
});

function run(
  program: string,
  args: readonly string[],
  stdin: string,
  onStart?: (child: ChildProcess) => void,
): Promise<{ readonly out: string; readonly code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ out: Buffer.concat(parts).toString(), code }));
    onStart?.(child);
    child.stdin.end(stdin);
  });
}
