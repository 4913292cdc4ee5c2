/**
 * Upward edges only (decision 10): who shows `react` shows `javascript` too, never the other way.
 * A module of its own, because the worker matches with it and loads no vocabulary.
 */
export interface Implications {
  /** Ids that `id` shows directly, in table order; empty for most. */
  readonly of: (id: string) => readonly string[];
}

/** Every id that `id` shows through one edge or more, each with the shortest path `[id, …, shown]`. `id` itself is left out. */
export function shownBy(id: string, implications: Implications): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  const queue: (readonly string[])[] = [[id]];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const parent of implications.of(next[next.length - 1] as string)) {
      if (parent === id || paths.has(parent)) continue;
      const path = [...next, parent];
      paths.set(parent, path);
      queue.push(path);
    }
  }
  return paths;
}

/** Reads the packed table: `id>parent,parent` a line. */
export function readImplications(table: string): Implications {
  const parents = new Map<string, readonly string[]>();
  for (const line of table.split('\n')) {
    const [id, shown] = line.split('>');
    if (id !== undefined && shown !== undefined) parents.set(id, shown.split(','));
  }
  return { of: (id) => parents.get(id) ?? [] };
}
