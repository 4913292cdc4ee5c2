/** Postings that the sample user has seen: what a list, a ranking and a report of many look like. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Harness } from '../../../tests/e2e/harness';
import { loadVocabulary } from '../../core/vocabulary';
import { BACKUP_SCHEMA } from '../../store/backup';
import { DEFAULT_SETTINGS, type SeenSkill } from '../../store/records';

interface SamplePosting {
  readonly title: string;
  readonly company: string;
  /** Vocabulary ids. */
  readonly required: readonly string[];
  readonly preferred: readonly string[];
}

const DAY_MS = 86_400_000;

/** Brings the sample postings in as a backup is restored, one seen every second day, the first ones saved by nobody. */
export async function seePostings(nextbadge: Harness, nowMs: number): Promise<void> {
  const postings: readonly SamplePosting[] = JSON.parse(
    readFileSync(join(import.meta.dirname, 'postings.json'), 'utf8'),
  );
  const backup = {
    schema: BACKUP_SCHEMA,
    savedAt: new Date(nowMs).toISOString(),
    rows: {
      certs: [],
      postings: postings.map(({ title, company, required, preferred }, at) => ({
        key: `greenhouse:sample-${at}`,
        title,
        company,
        site: 'greenhouse',
        status: 'read' as const,
        skills: [...required.map(asked('required')), ...preferred.map(asked('preferred'))],
        firstSeenAtMs: nowMs - at * 2 * DAY_MS,
        seenAtMs: nowMs - at * 2 * DAY_MS,
        saved: null,
      })),
      choices: [],
      words: [],
      sources: [],
      tombstones: [],
    },
    settings: { ...DEFAULT_SETTINGS, introduced: true },
  };
  await nextbadge.ask('backup:restore', { action: crypto.randomUUID(), backup, mode: 'merge' });
  // A merge keeps the settings that are here.
  const wishes = { ...DEFAULT_SETTINGS.wishes, budgetUSD: 100, hours: 80 };
  await nextbadge.ask('settings:change', { action: crypto.randomUUID(), patch: { wishes } });
}

const asked =
  (need: SeenSkill['need']) =>
  (id: string): SeenSkill => {
    const known = loadVocabulary().get(id);
    if (known === undefined) throw new Error(`The vocabulary has no "${id}"`);
    return { id, label: known.label, kind: known.kind, need, group: null, years: null, known: true };
  };
