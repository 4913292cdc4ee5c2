import { DATABASE } from './schema';

/** Milliseconds after which a database that does not open counts as not to be opened. */
const OPEN_MS = 2_000;

/** What is left of the database, read past everything that could stand in the way. */
export interface Salvage {
  /** The browser's number of the database's version; null when there is none or it cannot be opened. */
  readonly version: number | null;
  /** Name of what the browser said when it refused to open it. */
  readonly fault: string | null;
  readonly tables: Readonly<Record<string, SalvagedTable>>;
}

export interface SalvagedTable {
  readonly rows: readonly unknown[];
  /** Reading broke off: there are more rows than these. */
  readonly isCut: boolean;
}

/**
 * Reads whatever can be read, table by table and in a damaged one row by row, without the schema and without a write.
 * Never makes a database where there is none.
 */
export async function salvage(name = DATABASE): Promise<Salvage> {
  const opening = await openAsItIs(name);
  if (typeof opening === 'string') return { version: null, fault: opening, tables: {} };
  if (opening === null) return { version: null, fault: null, tables: {} };
  const tables: Record<string, SalvagedTable> = {};
  for (const table of opening.objectStoreNames) tables[table] = await readTable(opening, table);
  opening.close();
  return { version: opening.version, fault: null, tables };
}

/** The database; null when there is none, the name of the fault when it cannot be opened. */
function openAsItIs(name: string): Promise<IDBDatabase | string | null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('TimeoutError'), OPEN_MS);
    let isNew = false;
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.open(name);
    } catch (error) {
      resolve(nameOf(error));
      return;
    }
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      // Whoever wants to upgrade or delete it meanwhile is let through.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => resolve(isNew ? null : nameOf(request.error));
  });
}

async function readTable(db: IDBDatabase, table: string): Promise<SalvagedTable> {
  const rows = await allRows(db, table);
  return rows === null ? rowByRow(db, table) : { rows, isCut: false };
}

function allRows(db: IDBDatabase, table: string): Promise<readonly unknown[] | null> {
  return new Promise((resolve) => {
    try {
      const request = db.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch {
      resolve(null); // the connection was closed under us
    }
  });
}

/** Up to the row that cannot be read. */
function rowByRow(db: IDBDatabase, table: string): Promise<SalvagedTable> {
  const rows: unknown[] = [];
  return new Promise((resolve) => {
    try {
      const request = db.transaction(table).objectStore(table).openCursor();
      request.onsuccess = () => {
        if (request.result === null) return resolve({ rows, isCut: false });
        rows.push(request.result.value);
        request.result.continue();
      };
      request.onerror = () => resolve({ rows, isCut: true });
    } catch {
      resolve({ rows, isCut: true });
    }
  });
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'Error');
