import { expect, test } from 'vitest';
import { BEGIN, END, OUTSIDE, SINGLE } from '../../../utils/core/mentions/chain';
import { KEY_BITS, WIDTH } from '../../../utils/core/mentions/features';
import { readTagger } from '../../../utils/core/mentions/tagger';
import { indexFeatures, type Sequence, train } from '../../../utils/tasks/train/crf.mjs';
import { packWeights } from '../../../utils/tasks/train/pack.mjs';

/** A toy language: unit 1 stands alone outside, 2 is a mention, 3 begins one that 4 ends. */
const LABEL = [OUTSIDE, OUTSIDE, SINGLE, BEGIN, END];

function sequenceOf(units: readonly number[]): Sequence {
  const features = new Int32Array(units.length * WIDTH);
  units.forEach((unit, i) => {
    for (let k = 0; k < WIDTH; k++) features[i * WIDTH + k] = unit * 1000 + k;
  });
  return {
    features,
    labels: Uint8Array.from(units, (unit) => LABEL[unit] ?? 0),
    cuts: new Uint8Array(units.length),
  };
}

const sequences = [
  [1, 2, 1],
  [1, 3, 4],
  [2, 1, 1, 3, 4, 1],
  [1, 1],
  [3, 4, 2],
].map(sequenceOf);
const index = indexFeatures(sequences, 1, KEY_BITS);
const learn = () => train(sequences, index, { width: WIDTH, seed: 7 });

test('the same seed gives the same weights', () => {
  expect(learn()).toEqual(learn());
});

test('what was learnt survives being packed to a character a weight', () => {
  const tagger = readTagger(packWeights({ index, ...learn(), outside: 0 }));
  for (const { features, labels, cuts } of sequences)
    expect([...tagger.tag(features, cuts).labels]).toEqual([...labels]);
});
