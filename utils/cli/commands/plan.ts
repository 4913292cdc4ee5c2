import { readFile } from 'node:fs/promises';
import { loadCatalogue } from '../../core/catalogue';
import { assess } from '../../core/pipeline';
import { classicsForPlan } from '../../core/plan/classic';
import { NO_WISHES, type PlanWishes } from '../../core/plan/plan';
import { loadVocabulary } from '../../core/vocabulary';
import { IMPLICATIONS } from '../../core/vocabulary/implications.generated';
import type { Arguments } from '../arguments';
import { type CatalogueFile, readCatalogueFile } from '../catalogue-file';
import { readHeldCerts } from '../certs-file';
import { decode } from '../decode';
import { readPostingFile } from '../read-source';
import { reportAs } from '../words/report';
import { type ExitCode, say, type World, write } from '../world';

/** `nextbadge plan`: what is covered, what is missing, and the smallest set of offers that closes the gap. */
export async function plan(args: Arguments, world: World): Promise<ExitCode> {
  const today = args.text('today') ?? world.today;
  const held = await readHeldCerts(args.text('certs') ?? '', today);
  const offers = await catalogueFor(args.text('catalogue'));
  if (held.kind === 'broken') return wrongUse(world, `--certs: ${held.message}`);
  if (offers.kind === 'broken') return wrongUse(world, `--catalogue: ${offers.message}`);
  const { reading, problem } = await readPostingFile(args, world);
  if (problem !== null) say(world, problem);
  const report = assess(reading, held.certs, offers.catalogue, IMPLICATIONS, today, wishesOf(args));
  const labelOf = (id: string) => loadVocabulary().get(id)?.label;
  const classics = classicsForPlan(report.plan, IMPLICATIONS);
  const input = { report, certs: held.certs, catalogue: offers.catalogue, labelOf, classics };
  await write(world.stdout, reportAs(args.text('format') ?? 'json', input));
  return reading.status === 'not-a-posting' ? 3 : 0;
}

function wrongUse(world: World, message: string): ExitCode {
  say(world, message);
  return 2;
}

async function catalogueFor(file: string | null): Promise<CatalogueFile> {
  if (file === null) return { kind: 'catalogue', catalogue: loadCatalogue() };
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return { kind: 'broken', message: `Cannot read ${file}.` };
  return readCatalogueFile(file, decode(bytes), loadVocabulary());
}

function wishesOf(args: Arguments): PlanWishes {
  return {
    ...NO_WISHES,
    budgetUSD: args.number('budget'),
    hours: args.number('hours'),
    weight: args.number('weight') ?? NO_WISHES.weight,
    preferred: args.flag('preferred'),
    freeOnly: args.flag('free-only'),
    proctoredOnly: args.flag('proctored-only'),
    hiddenProviders: args.list('hide'),
  };
}
