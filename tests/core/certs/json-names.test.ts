import { expect, test } from 'vitest';
import { readJson } from '../../../utils/core/certs/input/json';

test.each(['__proto__', 'constructor', 'prototype'])(
  'C9: a name "%s" is dropped, wherever it stands',
  (name) => {
    const read = readJson(`{"a": {"${name}": {"isVerified": true}, "b": 1}}`);
    if (read.kind !== 'json') throw new Error('the sample is no JSON');
    const inner = (read.value as Record<string, Record<string, unknown>>).a ?? {};
    expect(Object.keys(inner)).toEqual(['b']);
    expect(inner.isVerified).toBeUndefined();
    expect(Object.getPrototypeOf(inner)).toBe(Object.prototype);
    expect(read.exact).toBe(false);
  },
);
