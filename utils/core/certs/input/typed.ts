import type { Json, JsonObject } from './json';
import { cleanText } from './text';

/** Readers that take a foreign value as what it should be, or as nothing: wrong types never get further than here. */

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value or a list, as a list. Linked data writes either; null and missing are the empty list. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value as Json];
}

export function objectsOf(value: Json | undefined): readonly JsonObject[] {
  return listOf(value).filter(isObject);
}

/** The one object meant: itself, or the first of a list. */
export function objectOf(value: Json | undefined): JsonObject | null {
  return objectsOf(value)[0] ?? null;
}

/**
 * Text of a value: a string, a number, `{"@value": …}`, or the first text of a list or language map
 * (`{"en": …, "de": …}`, English first). Cleaned, and null when nothing is left.
 */
export function textOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return cleanText(value) || null;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (Array.isArray(value)) return firstOf(value as readonly Json[]);
  if (!isObject(value)) return null;
  if ('@value' in value) return textOf(value['@value']);
  const languages = Object.keys(value).filter((key) => LANGUAGE.test(key));
  languages.sort((a, b) => Number(b.startsWith('en')) - Number(a.startsWith('en')));
  return firstOf(languages.map((key) => value[key] ?? null));
}

/** A BCP 47 tag, as the key of a language map. */
const LANGUAGE = /^(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*|und)$/;

function firstOf(values: readonly Json[]): string | null {
  for (const value of values) {
    const text = typeof value === 'object' && !isObject(value) ? null : textOf(value);
    if (text !== null) return text;
  }
  return null;
}

/** All texts of one value or a list. */
export function textsOf(value: Json | undefined): readonly string[] {
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}

/** The types of a linked-data node, without a prefix or address in front. */
export function typesOf(node: JsonObject): readonly string[] {
  return [...textsOf(node.type), ...textsOf(node['@type'])].map((type) => type.replace(/^.*[/#:]/, ''));
}

export function idOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return textOf(value);
  return isObject(value) ? (textOf(value.id) ?? textOf(value['@id'])) : null;
}
