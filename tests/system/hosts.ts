/** Two hosts on one machine: an ssh server each, with keys of their own, reached under a name each. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SSHD = '/usr/sbin/sshd';

/** Programs the recipe needs and this machine lacks, by the Debian package that brings them. */
export function missingPrograms(): readonly string[] {
  const has = (program: string) =>
    ['/usr/bin', '/usr/sbin', '/usr/local/bin'].some((folder) => existsSync(join(folder, program)));
  const needed = { parallel: 'parallel', ssh: 'openssh-client', sshd: 'openssh-server' };
  return Object.entries(needed).flatMap(([program, name]) => (has(program) ? [] : [name]));
}

export interface Hosts {
  /** As `parallel --sshlogin` takes them: the ssh command with its configuration, and the host's name. */
  readonly logins: readonly [string, string];
  /** The power goes out: the server and all that it runs. */
  kill(host: 0 | 1): void;
  close(): void;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

export async function startHosts(): Promise<Hosts> {
  const folder = mkdtempSync(join(tmpdir(), 'nextbadge-hosts-'));
  const at = (name: string) => join(folder, name);
  for (const key of ['host', 'user'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(key)]);
  // Where a server started by root drops its rights.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const ports = [await freePort(), await freePort()] as const;
  const servers = ports.map((port) => serve(folder, port));
  const config = ports
    .map((port, index) => `Host host-${index}\n  HostName 127.0.0.1\n  Port ${port}\n`)
    .concat(
      `Host *\n  IdentityFile ${at('user')}\n  IdentitiesOnly yes\n  StrictHostKeyChecking no\n`,
      `  UserKnownHostsFile /dev/null\n  LogLevel ERROR\n  ServerAliveInterval 2\n  ServerAliveCountMax 2\n`,
    );
  writeFileSync(at('config'), config.join(''));
  await Promise.all([0, 1].map((index) => answers(at('config'), index)));
  const login = (index: number) => `1/ssh -F ${at('config')} host-${index}`;
  const kill = (server: ChildProcess | undefined) => {
    // A group of its own: sessions and what they run end with it.
    for (const pid of familyOf(server?.pid)) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself meanwhile.
      }
    }
  };
  return {
    logins: [login(0), login(1)],
    kill: (host) => kill(servers[host]),
    close() {
      for (const server of servers) kill(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serve(folder: string, port: number): ChildProcess {
  const file = join(folder, `sshd-${port}`);
  writeFileSync(
    file,
    `ListenAddress 127.0.0.1\nPort ${port}\nHostKey ${folder}/host\nAuthorizedKeysFile ${folder}/user.pub\n` +
      `PidFile none\nUsePAM no\nStrictModes no\nPasswordAuthentication no\nMaxStartups 100\n`,
  );
  return spawn(SSHD, ['-D', '-e', '-f', file], { stdio: 'ignore' });
}

async function answers(config: string, index: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      execFileSync('ssh', ['-F', config, `host-${index}`, 'true'], { stdio: 'ignore' });
      return;
    } catch (error) {
      if (tries === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A process and all that descend from it, the deepest first. */
function familyOf(pid: number | undefined): readonly number[] {
  if (pid === undefined) return [];
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const parents = rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]);
  const below = (parent: number): number[] =>
    parents.flatMap(([child, of]) => (of === parent ? [...below(child), child] : []));
  return [...below(pid), pid];
}
