import { readFile } from 'node:fs/promises';
import { changesSince, type EarlierReport } from '../../core/report/dossier/changes';
import { type DossierChoice, PARTS, type Part } from '../../core/report/dossier/dossier';
import { makeDossier } from '../../core/report/dossier/make-dossier';
import { readDossier } from '../../core/report/dossier/read-dossier';
import { loadVocabulary } from '../../core/vocabulary';
import { IMPLICATIONS } from '../../core/vocabulary/implications.generated';
import type { Arguments } from '../arguments';
import { decode } from '../decode';
import { readSource } from '../input';
import { parseJson } from '../parse-json';
import { readingsIn } from '../report-input';
import { readAgainst } from '../wishes';
import { reportAs } from '../words/report';
import { type ExitCode, say, type World, write } from '../world';

/** `nextbadge report`: one or more postings as a file to hand to somebody, with what the user chose to put in. */
export async function report(args: Arguments, world: World): Promise<ExitCode> {
  const today = args.text('today') ?? world.today;
  const against = await readAgainst(args, today);
  if (against.kind === 'wrong-use') return wrongUse(world, against.message);
  const earlier = await earlierReport(args.text('since'));
  if (typeof earlier === 'string') return wrongUse(world, earlier);
  const files = [];
  for (const file of args.files) files.push(readingsIn(await readSource(file, world.stdin), args));
  for (const problem of files.flatMap(({ problems }) => problems)) say(world, problem);
  const readings = files.flatMap((file) => file.readings);
  const unread = files.flatMap((file) => file.unread);
  const { certs, catalogue, wishes } = against;
  const labelOf = (id: string) => loadVocabulary().get(id)?.label;
  const made = makeDossier(
    { readings, unread, certs, catalogue, implications: IMPLICATIONS, wishes, today, labelOf },
    choiceOf(args),
  );
  const dossier = earlier === null ? made : { ...made, changes: changesSince(earlier, made) };
  await write(
    world.stdout,
    reportAs(args.text('format') ?? 'json', dossier, args.text('report-lang') ?? 'en'),
  );
  return readings.length === 0 ? 3 : unread.length > 0 ? 4 : 0;
}

function wrongUse(world: World, message: string): ExitCode {
  say(world, message);
  return 2;
}

function choiceOf(args: Arguments): DossierChoice {
  const out: readonly string[] = args.list('without');
  return {
    parts: PARTS.filter((part: Part) => !out.includes(part)),
    name: args.text('name'),
    email: args.text('email'),
    links: args.flag('links'),
  };
}

/** The report of `--since`, null without one, or one sentence on what is wrong with it. */
async function earlierReport(file: string | null): Promise<EarlierReport | null | string> {
  if (file === null) return null;
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return `--since: Cannot read ${file}.`;
  const json = parseJson(decode(bytes));
  if (json.kind === 'broken') return `--since: ${file}: broken JSON: ${json.message}`;
  const read = readDossier(json.value);
  return read.kind === 'read' ? read.report : `--since: ${file}: ${read.message}`;
}
