import { readFile } from 'node:fs/promises';
import { loadCatalogue } from '../core/catalogue';
import type { Catalogue } from '../core/catalogue/catalogue';
import type { Cert } from '../core/certs/cert';
import { NO_WISHES, type PlanWishes } from '../core/plan/plan';
import { loadVocabulary } from '../core/vocabulary';
import type { Arguments } from './arguments';
import { type CatalogueFile, readCatalogueFile } from './catalogue-file';
import { readHeldCerts } from './certs-file';
import { decode } from './decode';

/** What a posting is held against and planned with, or one sentence on what was wrong with an option. */
export type Against =
  | {
      readonly kind: 'against';
      readonly certs: readonly Cert[];
      readonly catalogue: Catalogue;
      readonly wishes: PlanWishes;
    }
  | { readonly kind: 'wrong-use'; readonly message: string };

/** Reads `--certs`, `--catalogue` and the limits of the plan. */
export async function readAgainst(args: Arguments, today: string): Promise<Against> {
  const held = await readHeldCerts(args.text('certs') ?? '', today);
  if (held.kind === 'broken') return { kind: 'wrong-use', message: `--certs: ${held.message}` };
  const offers = await catalogueFor(args.text('catalogue'));
  if (offers.kind === 'broken') return { kind: 'wrong-use', message: `--catalogue: ${offers.message}` };
  return { kind: 'against', certs: held.certs, catalogue: offers.catalogue, wishes: wishesOf(args) };
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
