import { Refusal } from './refusal';
import { type Database, KEPT, SCHEMA } from './schema';
import { type Change, type Writer, writerOf } from './writer';

/** What an action did and how to take it back. */
export interface ActionRow {
  readonly id: string;
  readonly kind: string;
  readonly atMs: number;
  readonly result: unknown;
  readonly changes: readonly Change[];
  readonly undone: boolean;
}

/** Beyond this many the oldest are forgotten: an undo is for now, a backup is for later. */
const KEEP_ACTIONS = 50;
/** A day: deleted rows stay this long inside the action that deleted them. */
const UNDO_MS = 86_400_000;

/**
 * Runs one user action as one transaction. Twice the same `id` is once: the second time gives the first result and
 * writes nothing, so a caller who got no answer asks again. A throw inside leaves nothing behind.
 *
 * @throws Refusal `read-only` when the data is of a newer version than this code
 */
export async function act<T>(
  db: Database,
  id: string,
  kind: string,
  nowMs: number,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  return db.transaction('rw', [...KEPT, 'actions', 'meta'], async () => {
    const done = await db.actions.get(id);
    if (done !== undefined) return done.result as T;
    await refuseNewerData(db);
    const writer = writerOf(db);
    const result = await work(writer);
    await db.actions.put({ id, kind, atMs: nowMs, result, changes: writer.changes(), undone: false });
    await forgetSurplusActions(db);
    await countChange(db);
    return result;
  });
}

/**
 * Takes an action back: each row is put to what it was before. False when the action is unknown or was undone already.
 *
 * @throws Refusal `clash` when one of its rows was changed again since
 */
export async function undo(db: Database, target: string, id: string, nowMs: number): Promise<boolean> {
  return act(db, id, 'undo', nowMs, async (writer) => {
    const action = await db.actions.get(target);
    if (action === undefined || action.undone) return false;
    for (const table of KEPT) {
      const changes = action.changes.filter((change) => change.table === table);
      if (changes.length === 0) continue;
      const now = await writer.revisions(
        table,
        changes.map(({ key }) => key),
      );
      if (changes.some(({ revision }, at) => now[at] !== revision)) throw new Refusal('clash');
      await writer.remove(
        table,
        changes.flatMap(({ key, before }) => (before === null ? key : [])),
      );
      await writer.put(
        table,
        changes.flatMap(({ before }) => (before === null ? [] : (before as never))),
      );
    }
    await db.actions.update(target, { undone: true });
    return true;
  });
}

/** Writes the schema number on first use and refuses data that a newer version wrote. */
export async function refuseNewerData(db: Database): Promise<void> {
  const found = (await db.meta.get('schema'))?.value;
  if (typeof found === 'number' && found > SCHEMA) throw new Refusal('read-only');
  if (found !== SCHEMA) await db.meta.put({ key: 'schema', value: SCHEMA });
}

async function forgetSurplusActions(db: Database): Promise<void> {
  const surplus = (await db.actions.count()) - KEEP_ACTIONS;
  if (surplus > 0) await db.actions.bulkDelete(await db.actions.orderBy('atMs').limit(surplus).primaryKeys());
}

/** Forgets how to undo what was done long ago, and with it the rows that were deleted then. Run when the worker starts. */
export async function forgetOldActions(db: Database, nowMs: number): Promise<void> {
  await db.actions
    .where('atMs')
    .below(nowMs - UNDO_MS)
    .delete();
}

/** The reminder of a backup counts actions since the last one. */
async function countChange(db: Database): Promise<void> {
  const changes = (await db.meta.get('changes'))?.value;
  await db.meta.put({ key: 'changes', value: (typeof changes === 'number' ? changes : 0) + 1 });
}
