import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { randomFrom } from '../eval/random-instances';
import { cert } from './cert';
import { Harness, newProfile } from './harness';
import { until } from './until';

/** A few in every run; `NEXTBADGE_BROWSER_KILLS=50` for the night. */
const KILLS = Number(process.env.NEXTBADGE_BROWSER_KILLS ?? 3);
const LATEST_MS = 120;
const CERTS = 25;
/** Imports that are sent one after the other until the end comes. */
const IMPORTS = 6;

const profile = newProfile();
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

test(
  `D7: after each of ${KILLS} kills of the browser all that was acknowledged is there, and nothing by halves`,
  async () => {
    const random = randomFrom(20_261_125);
    const acknowledged = new Set<string>();
    let unanswered = 0;
    for (let round = 0; round <= KILLS; round += 1) {
      const nextbadge = await Harness.launch(undefined, profile);
      const held = new Set((await nextbadge.ask('certs:list', null)).map(({ id }) => id));
      for (const id of acknowledged) if (!held.has(`${id}-0`)) expect.fail(`round ${round}: ${id} is lost`);
      const parts = new Map<string, number>();
      for (const id of held) parts.set(importOf(id), (parts.get(importOf(id)) ?? 0) + 1);
      for (const [id, count] of parts) expect(count, id).toBe(CERTS);
      if (round === KILLS) {
        await nextbadge.close();
        break;
      }

      const sending = (async () => {
        for (let n = 0; n < IMPORTS; n += 1) {
          const id = `${round}-${n}`;
          const certs = Array.from({ length: CERTS }, (_, at) => ({
            cert: cert(`${id}-${at}`),
            revision: null,
            raw: null,
          }));
          await nextbadge.ask('certs:commit', { action: `import-${id}`, certs, sources: [] });
          acknowledged.add(id);
        }
      })().catch(() => {
        unanswered += 1;
      });
      // At least one is acknowledged, and the next ones are under way.
      await until(() => acknowledged.has(`${round}-0`));
      await new Promise((resolve) => setTimeout(resolve, random() * LATEST_MS));
      await nextbadge.kill();
      await Promise.race([sending, new Promise((resolve) => setTimeout(resolve, 1_000))]);
    }
    console.info(
      `${KILLS} kills: ${acknowledged.size} imports acknowledged and there, ${unanswered} cut off`,
    );
  },
  20_000 + KILLS * 20_000,
);

const importOf = (id: string) => id.slice(0, id.lastIndexOf('-'));
