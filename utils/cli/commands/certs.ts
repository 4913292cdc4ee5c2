import { existsSync } from 'node:fs';
import { type CertsDocument, toCertsDocument } from '../../core/certs/document';
import type { FileResult } from '../../core/certs/file-result';
import { mergeCerts } from '../../core/certs/merge';
import type { CertFile } from '../../core/certs/read-files';
import type { Arguments } from '../arguments';
import { readCerts, readVault, saveCerts } from '../certs-file';
import { readSource, type Source } from '../input';
import { certsInWords } from '../words/certs';
import { type ExitCode, say, type World, write, writeJson } from '../world';

/** `nextbadge certs`: reads badges and certificates, checks them, and adds them to a file where one is named. */
export async function certs(args: Arguments, world: World): Promise<ExitCode> {
  const today = args.text('today') ?? world.today;
  const into = args.text('into');
  const held = into !== null && existsSync(into) ? await readVault(into, today) : null;
  if (held?.kind === 'broken') {
    say(world, `--into: ${held.message} Nothing was changed.`);
    return 2;
  }
  const sources = await Promise.all(args.files.map((file) => readSource(file, world.stdin)));
  const there = sources.filter((source) => source.kind === 'bytes');
  const files: readonly CertFile[] = there.map(({ name, bytes }) => ({ name, bytes }));
  const found = await readCerts(files, today, args.list('recipient'));
  const results = inOrder(sources, found.files);
  for (const { file, error } of results) if (error) say(world, `${file}: ${error.message}`);

  const { certs: all } = mergeCerts(held?.certs ?? [], found.certs);
  const document: CertsDocument = toCertsDocument(all, results, today);
  const fault = into !== null && found.certs.length > 0 ? await saveCerts(into, document) : null;
  if (fault !== null) {
    say(world, `--into: ${fault}`);
    return 2;
  }
  if (args.text('format') === 'text') await write(world.stdout, certsInWords(document));
  else await writeJson(world.stdout, document);

  const failed = results.filter(({ error }) => error !== null).length;
  return failed === 0 ? 0 : failed === results.length ? 3 : 4;
}

/** What became of each file, in the order they were named; one that is not there is among them. */
function inOrder(sources: readonly Source[], read: readonly FileResult[]): readonly FileResult[] {
  const results = [...read];
  return sources.flatMap((source) =>
    source.kind === 'bytes' ? (results.shift() ?? []) : [unreadable(source)],
  );
}

function unreadable({ name, message }: Source & { kind: 'unreadable' }): FileResult {
  return { file: name, format: null, records: 0, rows: [], error: { code: 'unreadable', message } };
}
