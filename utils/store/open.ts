import { Database } from './schema';

/**
 * The database, opened on first use. Another version that wants to upgrade it is let through at once (THREATS.md E2);
 * a connection that the browser closed under us is opened again by the next query.
 */
export function openStore(name?: string): Database {
  const db = new Database(name);
  db.on('versionchange', () => db.close({ disableAutoOpen: false }));
  return db;
}
