import type { Json, JsonObject } from '../input/json';
import { isObject } from '../input/typed';

/**
 * Whether a credential holds something that its linked-data form doesn't keep apart: an empty value, a member twice, a
 * keyword that moves things about, or one thing described in two places. Such a part could be added or moved, and the
 * signature would still be right (threat C3).
 */
export function hasUnsignedParts(document: JsonObject): boolean {
  const described = new Map<string, string>();
  return Object.entries(document).some(
    ([key, value]) => key !== '@context' && isLoose(key, value, described),
  );
}

function isLoose(key: string, value: Json | undefined, described: Map<string, string>): boolean {
  if (key.startsWith('@')) return true;
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return isLooseList(key, value as readonly Json[], described);
  if (typeof value === 'string') return value.startsWith('_:');
  return isObject(value) && isLooseObject(value, described);
}

function isLooseList(key: string, items: readonly Json[], described: Map<string, string>): boolean {
  const distinct = new Set(items.map((item) => JSON.stringify(item)));
  if (items.length === 0 || distinct.size < items.length) return true;
  return items.some((item) => Array.isArray(item) || isLoose(key, item, described));
}

/** The same thing may be told twice in the same words; in other words, its facts could wander from one place to the other. */
function isLooseObject(value: JsonObject, described: Map<string, string>): boolean {
  const entries = Object.entries(value);
  if (entries.length === 0) return true;
  const id = typeof value.id === 'string' ? value.id : null;
  if (id !== null && entries.length > 1) {
    const text = JSON.stringify(value);
    if ((described.get(id) ?? text) !== text) return true;
    described.set(id, text);
  }
  return entries.some(([key, inner]) => isLoose(key, inner, described));
}
