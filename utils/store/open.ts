import { Refusal } from './refusal';
import { Database } from './schema';

/** Milliseconds that somebody may hold the database before we say so (THREATS.md E2, N9). */
const OPEN_MS = 2_000;

/**
 * The database, opened on first use. Another version that wants to upgrade it is let through at once (THREATS.md E2);
 * a connection that the browser closed under us is opened again by the next query.
 */
export function openStore(name?: string): Database {
  const db = new Database(name);
  db.on('versionchange', () => db.close({ disableAutoOpen: false }));
  return db;
}

/**
 * Done when the database is open: at once where it is, and after one more try where the browser had closed it.
 *
 * @throws Refusal `database-blocked` when it takes longer than two seconds, or what the browser says when it refuses
 */
export async function opened(db: Database): Promise<void> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Refusal('database-blocked')), OPEN_MS);
  });
  try {
    await Promise.race([db.open(), limit]);
  } finally {
    clearTimeout(late);
  }
}
