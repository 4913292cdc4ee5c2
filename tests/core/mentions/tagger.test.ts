import { expect, test } from 'vitest';
import { BEGIN, END, OUTSIDE, SINGLE } from '../../../utils/core/mentions/chain';
import WEIGHTS from '../../../utils/core/mentions/data/weights.json';
import { WIDTH } from '../../../utils/core/mentions/features';
import { ALPHABET, HALF, readTagger } from '../../../utils/core/mentions/tagger';

const char = (value: number): string => ALPHABET.charAt(value + HALF);
/** Feature 7 speaks for `single`, feature 9 for `begin`, feature 10 for `end`. */
const tagger = readTagger({
  keys: ALPHABET.charAt(HALF + 8) + ALPHABET.charAt(HALF + 2) + ALPHABET.charAt(HALF + 1),
  columns: [
    char(-40) + char(40) + char(-40),
    char(-40) + char(-40) + char(-40),
    char(-40) + char(-40) + char(40),
    char(40) + char(-40) + char(-40),
  ],
  moves: new Array(25).fill(0).join(' '),
  outside: 0,
});

function rows(...keys: number[]): Int32Array {
  const features = new Int32Array(keys.length * WIDTH).fill(1);
  keys.forEach((key, i) => {
    features[i * WIDTH] = key;
  });
  return features;
}

test('labels follow the weights', () => {
  const { labels } = tagger.tag(rows(1, 7, 1, 9, 10), new Uint8Array(5));
  expect([labels[1], labels[3], labels[4]]).toEqual([SINGLE, BEGIN, END]);
});

test('a mention is never left open, and never reaches across a cut', () => {
  const open = tagger.tag(rows(9), new Uint8Array(1)).labels;
  expect(open[0]).not.toBe(BEGIN);
  const cut = tagger.tag(rows(9, 10), Uint8Array.from([0, 1])).labels;
  expect([cut[0], cut[1]]).not.toEqual([BEGIN, END]);
});

test('odds are positive where a mention is likelier than none', () => {
  const { odds } = tagger.tag(rows(7), new Uint8Array(1));
  expect(odds[0]).toBeGreaterThan(0);
});

test('a line without units has no labels', () => {
  expect(tagger.tag(new Int32Array(0), new Uint8Array(0)).labels).toHaveLength(0);
  expect(OUTSIDE).toBe(0);
});

test('the weights that ship are whole: four columns as long as there are keys', () => {
  const keys = [...WEIGHTS.keys].filter((digit) => ALPHABET.indexOf(digit) >= HALF).length;
  expect(WEIGHTS.columns.map((column) => column.length)).toEqual([keys, keys, keys, keys]);
  expect(WEIGHTS.moves.split(' ')).toHaveLength(25);
});
