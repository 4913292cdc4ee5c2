import { expect, test } from 'vitest';
import { APART_MS, Pace, READINGS_PER_POSTING } from '../../utils/page/pace';

test('two readings are half a second apart, of whatever posting', () => {
  const pace = new Pace();
  expect(pace.waitMs('a', 0)).toBe(0);
  pace.count('a', 0);
  expect(pace.waitMs('a', 100)).toBe(APART_MS - 100);
  expect(pace.waitMs('b', 100)).toBe(APART_MS - 100);
  expect(pace.waitMs('b', APART_MS)).toBe(0);
});

test('a posting is read twelve times and no more, others still are', () => {
  const pace = new Pace();
  for (let reading = 0; reading < READINGS_PER_POSTING; reading++) pace.count('a', 0);
  expect(pace.waitMs('a', 1e9)).toBe(Number.POSITIVE_INFINITY);
  expect(pace.waitMs('b', 1e9)).toBe(0);
});

test('endless addresses do not fill the memory', () => {
  const pace = new Pace();
  for (let reading = 0; reading < READINGS_PER_POSTING; reading++) pace.count('first', 0);
  for (let address = 0; address < 1_000; address++) pace.count(`${address}`, 0);
  expect(pace.waitMs('first', 1e9)).toBe(0);
});
