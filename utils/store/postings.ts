import type { Reading } from '../core/skills/reading';
import { act } from './act';
import { tombstoneOf } from './certs';
import type { PostingRow, SavedPosting } from './records';
import type { Database } from './schema';
import { settingsOf } from './settings';

const DAY_MS = 86_400_000;

/**
 * Under which key a posting is kept: site and its own id there; without one, a hash of its address, or of its title
 * and company when it has no address. An address itself is never kept of what was only seen (decision 14).
 */
export async function keyOf(posting: NonNullable<Reading['posting']>): Promise<string> {
  if (posting.site !== null && posting.id !== null) return `${posting.site}:${posting.id}`;
  const name =
    posting.url ?? `${posting.title ?? ''}\n${posting.company ?? ''}\n${posting.text.slice(0, 500)}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
  return `page:${[...new Uint8Array(digest.slice(0, 12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export const allPostings = (db: Database): Promise<PostingRow[]> => db.postings.toArray();

/**
 * Notes that a posting was seen. Not an action of the user: no undo, no tombstone, and nothing at all when the switch
 * is off or the database cannot be written. A deleted posting that is read again is seen again.
 */
export async function notePosting(db: Database, reading: Reading, nowMs: number): Promise<void> {
  const { posting, status } = reading;
  if (posting === null || status === 'not-a-posting' || !(await settingsOf(db)).keepSeen) return;
  const key = await keyOf(posting);
  await db.transaction('rw', db.postings, async () => {
    const held = await db.postings.get(key);
    await db.postings.put({
      key,
      title: posting.title,
      company: posting.company,
      site: posting.site,
      status,
      skills: reading.skills.map(({ mentions: _, ...skill }) => skill),
      firstSeenAtMs: held?.firstSeenAtMs ?? nowMs,
      seenAtMs: nowMs,
      saved: held?.saved ?? null,
      // Seeing it again is no edit: a note being written in another view does not clash with it.
      revision: held?.revision ?? 1,
    });
  });
}

/** Saves a posting with its text, or keeps its note and stage up to date. */
export function savePosting(
  db: Database,
  action: string,
  nowMs: number,
  reading: Reading,
): Promise<{ key: string } | null> {
  const { posting, status } = reading;
  if (posting === null || status === 'not-a-posting') return Promise.resolve(null);
  return keyOf(posting).then((key) =>
    act(db, action, 'postings:save', nowMs, async (writer) => {
      const held = await writer.get('postings', key);
      const saved: SavedPosting = {
        savedAtMs: nowMs,
        reading,
        note: held?.saved?.note ?? '',
        stage: held?.saved?.stage ?? 'saved',
      };
      await writer.put('postings', [
        {
          key,
          title: posting.title,
          company: posting.company,
          site: posting.site,
          status,
          skills: reading.skills.map(({ mentions: _, ...skill }) => skill),
          firstSeenAtMs: held?.firstSeenAtMs ?? nowMs,
          seenAtMs: held?.seenAtMs ?? nowMs,
          saved,
        },
      ]);
      await writer.remove('tombstones', [tombstoneOf('postings', key)]);
      return { key };
    }),
  );
}

/** Deletes what was only seen and is older than the days the user set. Run when the worker starts. */
export async function forgetOldPostings(db: Database, nowMs: number): Promise<number> {
  const { keepDays } = await settingsOf(db);
  return db.transaction('rw', db.postings, () =>
    db.postings
      .where('seenAtMs')
      .below(nowMs - keepDays * DAY_MS)
      .filter((row) => row.saved === null)
      .delete(),
  );
}
