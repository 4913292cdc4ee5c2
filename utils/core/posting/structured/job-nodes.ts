import { type Fields, fieldsOf, isOfType } from './fields';

/** A JobPosting found in structured data, and whether it was an entry of a list of several. */
export interface JobNode {
  readonly fields: Fields;
  readonly inList: boolean;
}

/** Most records looked at in one block. */
const RECORDS_LIMIT = 5_000;

/**
 * Finds every JobPosting in parsed structured data: at the top, in a list, in `@graph`, or as a thing's main entity.
 * What a posting only refers to by `@id` is put in its place.
 */
export function findJobNodes(data: unknown): JobNode[] {
  const found: JobNode[] = [];
  const byId = new Map<string, Fields>();
  const queue: { value: unknown; inList: boolean }[] = [{ value: data, inList: false }];
  for (let at = 0; at < queue.length && at < RECORDS_LIMIT; at++) {
    const { value, inList } = queue[at] as { value: unknown; inList: boolean };
    if (Array.isArray(value)) {
      for (const entry of value as unknown[]) queue.push({ value: entry, inList });
      continue;
    }
    const fields = fieldsOf(value);
    if (!fields) continue;
    const id = fields.get('@id');
    if (typeof id === 'string' && fields.size > 1) byId.set(id, fields);
    if (isOfType(fields, 'JobPosting')) found.push({ fields, inList });
    else {
      for (const name of ['@graph', 'mainentity', 'mainentityofpage', 'about', 'item', 'jobposting'])
        queue.push({ value: fields.get(name), inList });
      queue.push({ value: fields.get('itemlistelement'), inList: true });
    }
    for (const name of ['hiringorganization', 'joblocation', 'basesalary', 'identifier'])
      queue.push({ value: fields.get(name), inList });
  }
  return found.map(({ fields, inList }) => ({ fields: withReferences(fields, byId), inList }));
}

function withReferences(fields: Fields, byId: ReadonlyMap<string, Fields>): Fields {
  const resolved = new Map<string, unknown>();
  for (const [name, value] of fields) {
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    const targets = entries.map((entry) => {
      const reference = fieldsOf(entry);
      const id = reference?.size === 1 ? reference.get('@id') : undefined;
      const target = typeof id === 'string' ? byId.get(id) : undefined;
      return target && target !== fields ? Object.fromEntries(target) : entry;
    });
    resolved.set(name, Array.isArray(value) ? targets : targets[0]);
  }
  return resolved;
}
