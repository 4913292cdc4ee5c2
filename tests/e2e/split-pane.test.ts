import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { errorsOf, Harness } from './harness';
import { addressOf, type BoardName, POSTINGS, skillOf, splitPane } from './pages/split-pane';

/** Milliseconds after the click at which title and text change; the pane stands empty meanwhile, or keeps the old. */
const CHANGES = [
  { titleMs: 50, bodyMs: 50, empty: false },
  { titleMs: 50, bodyMs: 600, empty: false },
  { titleMs: 400, bodyMs: 100, empty: false },
  { titleMs: 300, bodyMs: 300, empty: true },
  { titleMs: 100, bodyMs: 1_500, empty: true },
  { titleMs: 1_000, bodyMs: 1_000, empty: false },
] as const;
/** The next click comes so soon after some, before the pane has changed. */
const HASTY = new Set([6, 7, 13, 20, 27]);
const HASTE_MS = 120;
/** The old result may stand so long after a change: the time of one message. */
const GONE_WITHIN_MS = 1_000;
/** The new result is there so long after the pane has changed. */
const READ_WITHIN_MS = 8_000;

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.start();
});

interface Seen {
  readonly posting: string | null;
  readonly skills: readonly string[];
}

async function shown(page: Page): Promise<Seen> {
  const { report } = await nextbadge.report(page);
  return {
    posting: report?.reading.posting?.title ?? null,
    skills: report?.reading.skills.flatMap(({ mentions }) => mentions.map(({ text }) => text)) ?? [],
  };
}

function open(name: BoardName): Promise<Page> {
  nextbadge.server.serve(addressOf(name, 0), splitPane(name));
  return nextbadge.open(addressOf(name, 0));
}

/** Clicks through all postings and tells whatever was shown that did not belong to the open one. */
async function wrongOn(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (let n = 1; n <= POSTINGS; n++) {
    const change = CHANGES[n % CHANGES.length] as (typeof CHANGES)[number];
    await page.evaluate(
      (job, how) =>
        (globalThis as unknown as { openPosting: (n: number, how: object) => void }).openPosting(job, how),
      n % POSTINGS,
      change,
    );
    const began = Date.now();
    const limitMs = Math.max(change.titleMs, change.bodyMs) + READ_WITHIN_MS;
    for (;;) {
      const elapsedMs = Date.now() - began;
      if (HASTY.has(n) && elapsedMs > HASTE_MS) break;
      const { posting, skills } = await shown(page);
      const right = posting === `${skillOf(n)} engineer` && skills.includes(skillOf(n));
      const strangers = skills.filter((skill) => skill !== skillOf(n) && isSkill(skill));
      if (right && strangers.length === 0) break;
      const fine = posting === null || elapsedMs < GONE_WITHIN_MS;
      if (!fine) wrong.push(`${n} after ${elapsedMs} ms: "${posting}" with ${skills.join(', ')}`);
      if (elapsedMs > limitMs) {
        wrong.push(`${n}: not read within ${limitMs} ms, shows "${posting}"`);
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
  expect(errorsOf(page)).toEqual([]);
  await page.close();
  return wrong;
}

const isSkill = (name: string) => Array.from({ length: POSTINGS }, (_, n) => skillOf(n)).includes(name);

test('thirty changes of posting on two split panes show nothing stale and nothing mixed', {
  timeout: 180_000,
}, async () => {
  const pages = [await open('linkedin'), await open('indeed')] as const;
  const [linkedin, indeed] = await Promise.all([wrongOn(pages[0]), wrongOn(pages[1])]);
  expect(linkedin).toEqual([]);
  expect(indeed).toEqual([]);
});
