/** Every way to change, add, remove or move one part of a JSON value; each variant differs from the original. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export interface Variant {
  readonly how: string;
  readonly value: Value;
}

export function* variantsOf(value: Value): Generator<Variant> {
  for (const path of pathsOf(value)) {
    const found = at(value, path);
    const where = path.join('.') || 'the whole';
    if (path.length > 0) {
      yield { how: `${where} removed`, value: put(value, path, undefined) };
      for (const changed of changesOf(found))
        yield { how: `${where} changed`, value: put(value, path, changed) };
      yield* moves(value, path, found);
    }
    if (isRecord(found)) {
      for (const [key, added] of ADDITIONS)
        if (!(key in found))
          yield { how: `${key} added to ${where}`, value: put(value, [...path, key], added) };
    }
    if (Array.isArray(found)) {
      yield { how: `a member added to ${where}`, value: put(value, path, [...found, 'extra']) };
      if (found.length > 0)
        yield { how: `${where} doubled`, value: put(value, path, [...found, found[0] as Value]) };
    }
  }
}

/** Names and values that a reader of linked data may pass over in silence. */
const ADDITIONS: readonly (readonly [string, Value])[] = [
  ['extra', 'x'],
  ['nothing', null],
  ['none', []],
  ['blank', {}],
  ['@included', [{ id: 'urn:x', name: 'x' }]],
  ['@graph', []],
  ['@reverse', {}],
  ['@id', 'urn:x'],
  ['id', '_:b0'],
  ['image', []],
  ['description', null],
  ['validUntil', '2099-01-01T00:00:00Z'],
  ['name', 'Chief wizard'],
  ['tag', 'sorcery'],
  ['credentialStatus', []],
];

function changesOf(value: Value): readonly Value[] {
  if (typeof value === 'string')
    return [`${value}x`, value.toUpperCase() === value ? `${value} ` : value.toUpperCase()];
  if (typeof value === 'number') return [value + 1, String(value)];
  if (Array.isArray(value))
    return [[], value.length === 1 ? 'x' : [...value].reverse()].filter((v) => !isSame(v, value));
  return isRecord(value) ? [{}, 'x'] : [];
}

/** To the top, under another name, and into each sibling that is an object. */
function* moves(value: Value, path: readonly (string | number)[], found: Value): Generator<Variant> {
  const without = put(value, path, undefined);
  const key = String(path.at(-1));
  const where = path.join('.');
  if (path.length > 1 && isRecord(without) && !(key in without)) {
    yield { how: `${where} moved to the top`, value: put(without, [key], found) };
  }
  yield { how: `${where} renamed`, value: put(without, [...path.slice(0, -1), `${key}2`], found) };
  for (const other of pathsOf(without)) {
    const target = at(without, other);
    if (isRecord(target) && !(key in target) && other.join('.') !== path.slice(0, -1).join('.')) {
      yield { how: `${where} moved to ${other.join('.')}`, value: put(without, [...other, key], found) };
    }
  }
}

function pathsOf(
  value: Value,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [
    path,
    ...keys.flatMap((key) => pathsOf((value as Record<string, Value>)[key] as Value, [...path, key])),
  ];
}

function at(value: Value, path: readonly (string | number)[]): Value {
  return path.reduce<Value>((inner, key) => (inner as Record<string, Value>)[key] as Value, value);
}

function put(value: Value, path: readonly (string | number)[], placed: Value | undefined): Value {
  const [key, ...rest] = path;
  if (key === undefined) return placed as Value;
  const inner = rest.length > 0 ? put((value as Record<string, Value>)[key] as Value, rest, placed) : placed;
  if (Array.isArray(value)) {
    return inner === undefined
      ? value.filter((_, index) => index !== key)
      : value.map((item, index) => (index === key ? inner : item));
  }
  const { [key]: _, ...others } = value as Record<string, Value>;
  return inner === undefined ? others : { ...(value as Record<string, Value>), [key]: inner };
}

function isRecord(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
