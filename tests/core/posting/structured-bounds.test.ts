import { expect, test } from 'vitest';
import { parseJson } from '../../../utils/core/posting/structured/parse-json';

const asIs = (text: string) => text;
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

test.each([
  ['as deep as allowed', nested(64), true],
  ['one level deeper', nested(65), false],
  ['so deep that a parser would give up', nested(200_000), false],
  ['longer than 1 MiB', `{"a":"${'x'.repeat(1 << 20)}"}`, false],
])('B10: structured data %s is read: %#', (_, source, isRead) => {
  expect(parseJson(source, asIs) !== undefined).toBe(isRead);
});
