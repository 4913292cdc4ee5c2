import type { Reading } from '../core/skills/reading';
import type { Skill } from '../core/skills/skill';
import { act, refuseNewerData } from './act';
import { type PackedPosting, packPosting, unpackPosting } from './packed';
import { keyOf } from './posting-key';
import type { PostingRow, PostingStage, SavedPosting } from './records';
import { Refusal } from './refusal';
import type { Database } from './schema';
import { settingsOf } from './settings';
import { tombstone, tombstoneId } from './tombstones';

const DAY_MS = 86_400_000;

/** Rows that are cloned out of the database in one go: a few milliseconds of work. */
const CHUNK = 1_000;

export const allPostings = async (db: Database): Promise<PostingRow[]> =>
  (await packedPostings(db)).map(unpackPosting);

/** All postings as they lie in the database, in order of key; read in pieces, so that the page can do other things between. */
export async function packedPostings(db: Database): Promise<PackedPosting[]> {
  const rows: PackedPosting[] = [];
  for (let last = ''; ; ) {
    const chunk = await db.postings.where('key').above(last).limit(CHUNK).toArray();
    rows.push(...chunk);
    const end = chunk.at(-1);
    if (end === undefined || chunk.length < CHUNK) return rows;
    last = end.key;
  }
}

/** The row of the posting that a reading is of, if it was seen or saved. */
export async function postingOf(db: Database, reading: Reading): Promise<PostingRow | null> {
  if (reading.posting === null) return null;
  const row = await db.postings.get(await keyOf(reading.posting));
  return row === undefined ? null : unpackPosting(row);
}

/**
 * Notes that a posting was seen. Not an action of the user: no undo, and nothing at all when the switch is off. A
 * deleted posting that is opened again is seen again.
 */
export async function notePosting(db: Database, reading: Reading, nowMs: number): Promise<void> {
  const { posting } = reading;
  if (posting === null || !(await settingsOf(db)).keepSeen) return;
  const key = await keyOf(posting);
  await db.transaction('rw', db.postings, db.meta, async () => {
    await refuseNewerData(db);
    const held = await db.postings.get(key);
    const row = seen(key, reading, held && unpackPosting(held), nowMs);
    // Seeing it again is no edit: a note that is being written in another view does not clash with it.
    await db.postings.put(packPosting({ ...row, seenAtMs: nowMs, revision: held?.revision ?? 1 }));
  });
}

/**
 * Saves a posting with its text; a note from before stays. Null when the reading is of no posting.
 *
 * @param reading  as it was read, so that what is taught later counts for it too
 * @param skills   as the user has taught them now
 */
export async function savePosting(
  db: Database,
  action: string,
  nowMs: number,
  reading: Reading,
  skills: readonly Skill[] = reading.skills,
): Promise<{ key: string } | null> {
  if (reading.posting === null) return null;
  const key = await keyOf(reading.posting);
  return act(db, action, 'postings:save', nowMs, async (writer) => {
    const held = await writer.get('postings', key);
    const { note, stage } = held?.saved ?? { note: '', stage: 'saved' as const };
    const saved: SavedPosting = { savedAtMs: nowMs, reading, note, stage };
    await writer.put('postings', [{ ...seen(key, { ...reading, skills }, held, nowMs), saved }]);
    await writer.remove('tombstones', [tombstoneId('postings', key)]);
    return { key };
  });
}

/** Keeps a saved posting as seen only: its text, address and note go. */
export function unsavePosting(db: Database, action: string, nowMs: number, key: string): Promise<boolean> {
  return act(db, action, 'postings:unsave', nowMs, async (writer) => {
    const held = await writer.get('postings', key);
    if (held === undefined || held.saved === null) return false;
    await writer.put('postings', [{ ...held, saved: null }]);
    return true;
  });
}

/**
 * The user's own note and stage.
 *
 * @throws Refusal `clash` when it was changed since `revision`
 */
export function noteOnPosting(
  db: Database,
  action: string,
  nowMs: number,
  { key, revision, note, stage }: { key: string; revision: number; note: string; stage: PostingStage },
): Promise<boolean> {
  return act(db, action, 'postings:note', nowMs, async (writer) => {
    const held = await writer.get('postings', key);
    if (held?.saved == null) return false;
    if (held.revision !== revision) throw new Refusal('clash');
    await writer.put('postings', [{ ...held, saved: { ...held.saved, note, stage } }]);
    return true;
  });
}

export function deletePostings(
  db: Database,
  action: string,
  nowMs: number,
  keys: readonly string[],
): Promise<{ deleted: number }> {
  return act(db, action, 'postings:delete', nowMs, async (writer) => {
    const held = new Set((await db.postings.bulkGet([...keys])).map((row) => row?.key));
    const gone = keys.filter((key) => held.has(key));
    await writer.remove('postings', gone);
    await writer.put(
      'tombstones',
      gone.map((key) => tombstone('postings', key, nowMs)),
    );
    return { deleted: gone.length };
  });
}

/** Deletes what was only seen and is older than the days the user set. Run when the worker starts. */
export async function forgetOldPostings(db: Database, nowMs: number): Promise<number> {
  const { keepDays } = await settingsOf(db);
  return db.transaction('rw', db.postings, db.meta, async () => {
    await refuseNewerData(db);
    return db.postings
      .where('seenAtMs')
      .below(nowMs - keepDays * DAY_MS)
      .filter((row) => row.saved === null)
      .delete();
  });
}

function seen(
  key: string,
  reading: Reading,
  held: PostingRow | undefined,
  nowMs: number,
): Omit<PostingRow, 'revision'> {
  return {
    key,
    title: reading.posting?.title ?? null,
    company: reading.posting?.company ?? null,
    site: reading.posting?.site ?? null,
    status: reading.skills.length > 0 ? 'read' : 'nothing-recognised',
    skills: reading.skills.map(({ mentions: _, ...skill }) => skill),
    firstSeenAtMs: held?.firstSeenAtMs ?? nowMs,
    seenAtMs: held?.seenAtMs ?? nowMs,
    saved: held?.saved ?? null,
  };
}
