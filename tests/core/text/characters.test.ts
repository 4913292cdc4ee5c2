import { expect, test } from 'vitest';
import {
  ACCENT,
  BLANK,
  FORMAT,
  isWordy,
  kindOf,
  LETTER,
  UNSEEN,
  WORDY,
} from '../../../utils/core/text/characters';

const PROPERTIES: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [WORDY, /[\p{L}\p{N}]/u],
  [ACCENT, /\p{M}/u],
  [UNSEEN, /[\u00ad\u200b-\u200d\u2060\ufeff]/u],
  [FORMAT, /\p{Cf}/u],
  [BLANK, /\s/],
];

test.each([1, 2])(
  'every character of Unicode is of the kinds that its properties say, asked %i times',
  () => {
    const wrong: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      const character = String.fromCodePoint(point);
      for (const [kind, pattern] of PROPERTIES)
        if (((kindOf(point) & kind) !== 0) !== pattern.test(character))
          wrong.push(`${point.toString(16)} ${kind}`);
    }
    expect(wrong).toEqual([]);
  },
);

test.each([
  ['—', false],
  ['', false],
  ['😀', false],
  ['(a)', true],
  ['7', true],
  ['\u{1d49c}', true],
])('whether a letter or digit is in "%s": %s', (text, is) => {
  expect(isWordy(text)).toBe(is);
});
