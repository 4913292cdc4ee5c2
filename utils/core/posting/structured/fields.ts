/**
 * Typed reading of records from the wild: keys in any capitals and with or without their namespace, values of any
 * type. Nothing is copied by key, so a record can't reach a prototype (THREATS.md B10).
 */
export type Fields = ReadonlyMap<string, unknown>;

const NAMESPACE = /^(?:https?:\/\/schema\.org\/|schema:)/i;

/** The own fields of an object by lower-case name, the first of two spellings; null for anything else. */
export function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = new Map<string, unknown>();
  for (const [key, field] of Object.entries(value)) {
    const name = key.replace(NAMESPACE, '').toLowerCase();
    if (!fields.has(name)) fields.set(name, field);
  }
  return fields;
}

/** A value as a list: lists inside lists are opened up to `depth`, null and undefined are left out. */
export function listOf(value: unknown, depth = 8): unknown[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return [value];
  return depth > 0 ? value.flatMap((entry: unknown) => listOf(entry, depth - 1)) : [];
}

/** A value as text: a string, a number, `{"@value": …}`, or the name of a thing; null for anything else. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return firstOf(listOf(value), textOf);
  const fields = fieldsOf(value);
  if (!fields) return null;
  for (const name of ['@value', 'name', 'title', 'text', 'value']) {
    const text = fields.get(name);
    if (typeof text === 'string' || typeof text === 'number') return textOf(text);
  }
  return null;
}

/** A value as a finite number; texts such as "130,000" or "1.234,50" are read, "10-12" is not. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const digits = value.replace(/[\s\u00A0'’]|[A-Z]{3}|[$€£¥₹]/g, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(digits))
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+\.\d{1,2}$/.test(digits)) return Number(digits.replaceAll(',', ''));
  return /^\d+(?:[.,]\d{1,2})?$/.test(digits) ? Number(digits.replace(',', '.')) : null;
}

/** The first result of `read` that is not null. */
export function firstOf<T>(values: readonly unknown[], read: (value: unknown) => T | null): T | null {
  for (const value of values) {
    const result = read(value);
    if (result !== null) return result;
  }
  return null;
}

/** Whether a record's `@type` names this type: text or list, with or without its namespace, in any capitals. */
export function isOfType(fields: Fields, type: string): boolean {
  return listOf(fields.get('@type') ?? fields.get('type')).some(
    (name) => typeof name === 'string' && name.replace(NAMESPACE, '').toLowerCase() === type.toLowerCase(),
  );
}
