// Trained weights as the text that ships; tagger.ts describes the format and reads it.
import { ALPHABET, HALF, UNITS } from '../../core/mentions/tagger';
import { LABELS } from './crf.mjs';

const quantise = (weight, limit) => Math.max(-limit, Math.min(limit, Math.round(weight * UNITS)));

/** Weights against `outside`, rows in the order of their keys. */
export function packWeights({ index, weights, moves, outside }) {
  const columns = ['', '', '', ''];
  let keys = '';
  let last = -1;
  for (let key = 0; key < index.rows.length; key++) {
    const row = index.rows[key];
    if (row < 0) continue;
    keys += digitsOf(key - last);
    last = key;
    for (let label = 1; label < LABELS; label++) {
      const weight = weights[row * LABELS + label] - weights[row * LABELS];
      columns[label - 1] += ALPHABET[quantise(weight, HALF) + HALF];
    }
  }
  return {
    keys,
    columns,
    moves: Array.from(moves, (move) => quantise(move, 1000)).join(' '),
    outside: Math.round(outside * UNITS),
  };
}

function digitsOf(distance) {
  let digits = '';
  let rest = distance;
  for (; rest >= HALF; rest = Math.floor(rest / HALF)) digits += ALPHABET[rest % HALF];
  return digits + ALPHABET[HALF + rest];
}
