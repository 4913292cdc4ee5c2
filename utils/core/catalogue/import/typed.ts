import { cleanLine } from '../../posting/clean-text';

/** Reads values of foreign linked data by what they are; a wrong type gives nothing. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value or a list, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function fieldsOf(value: unknown): readonly Fields[] {
  return listOf(value).filter(isFields);
}

/** A string, the text of a language map (English first), or of the first list entry that has one. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return cleanLine(value) || null;
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== null) ?? null;
  if (!isFields(value)) return null;
  if (typeof value['@value'] === 'string') return cleanLine(value['@value']) || null;
  const languages = Object.keys(value).sort(
    (a, b) => Number(b.startsWith('en')) - Number(a.startsWith('en')) || (a < b ? -1 : 1),
  );
  return (
    languages.map((key) => (typeof value[key] === 'string' ? textOf(value[key]) : null)).find(Boolean) ?? null
  );
}

/** A number, also one written as text; null when it is none. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Types of a node, without prefix or address. */
export function typesOf(node: Fields): readonly string[] {
  return [...listOf(node.type), ...listOf(node['@type'])].flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : [],
  );
}

/** Hours of an ISO 8601 duration (`PT12H`, `P2DT30M`); a day is 8 hours of learning, a week 40, a month 160. */
export function hoursOfDuration(duration: string | null): number | null {
  const parts = /^P(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(
    duration ?? '',
  );
  if (parts === null) return null;
  const [months, weeks, days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0)) as number[];
  const total =
    (months ?? 0) * 160 + (weeks ?? 0) * 40 + (days ?? 0) * 8 + (hours ?? 0) + (minutes ?? 0) / 60;
  return total > 0 ? total : null;
}
