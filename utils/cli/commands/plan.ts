import { assess } from '../../core/pipeline';
import { EVERY_PART } from '../../core/report/dossier/dossier';
import { makeDossier } from '../../core/report/dossier/make-dossier';
import { loadVocabulary } from '../../core/vocabulary';
import { IMPLICATIONS } from '../../core/vocabulary/implications.generated';
import type { Arguments } from '../arguments';
import { readPostingFile } from '../read-source';
import { readAgainst } from '../wishes';
import { reportAs } from '../words/report';
import { type ExitCode, say, type World, write, writeJson } from '../world';

/** `nextbadge plan`: what is covered, what is missing, and the smallest set of offers that closes the gap. */
export async function plan(args: Arguments, world: World): Promise<ExitCode> {
  const today = args.text('today') ?? world.today;
  const against = await readAgainst(args, today);
  if (against.kind === 'wrong-use') {
    say(world, against.message);
    return 2;
  }
  const { certs, catalogue, wishes } = against;
  const { reading, problem } = await readPostingFile(args, world);
  if (problem !== null) say(world, problem);
  const format = args.text('format') ?? 'json';
  if (format === 'json') {
    await writeJson(world.stdout, assess(reading, certs, catalogue, IMPLICATIONS, today, wishes));
  } else {
    const labelOf = (id: string) => loadVocabulary().get(id)?.label;
    const source = {
      readings: [reading],
      certs,
      catalogue,
      implications: IMPLICATIONS,
      wishes,
      today,
      labelOf,
    };
    const dossier = makeDossier(source, { ...EVERY_PART, links: args.flag('links') });
    await write(world.stdout, reportAs(format, dossier, args.text('report-lang') ?? 'en'));
  }
  return reading.status === 'not-a-posting' ? 3 : 0;
}
