import { WIDTH } from './features';

/**
 * The tagger's weights as they ship: text that compresses well and needs no decoding but `charCodeAt`.
 *
 * - `keys`: the feature keys in rising order, each as the distance to the one before, digits of base 45, lowest first;
 *   the last digit of a number comes from the upper half of {@link ALPHABET};
 * - `columns`: a string per label (begin, inside, end, single), a character per feature: its weight against `outside`,
 *   -45 to 45;
 * - `moves`: weights of the 25 steps from label to label, row by row, apart by blanks;
 * - `outside`: what is taken off the score of being outside, the dial between precision and recall.
 *
 * All weights are whole numbers, `UNITS` to the nat.
 */
export interface PackedWeights {
  readonly keys: string;
  readonly columns: readonly string[];
  readonly moves: string;
  readonly outside: number;
}

/** 91 characters that stand for themselves between double quotes. */
export const ALPHABET =
  ' !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}';
export const HALF = 45;
export const UNITS = 16;

/** Labels of a unit: outside a mention, or at its begin, inside it, at its end, or a mention of its own. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
export const SINGLE = 4;
const LABELS = 5;

/** What the tagger says of a line: the best row of labels, and for each unit how unlikely it is to be outside. */
export interface Tagging {
  readonly labels: Uint8Array;
  /** Log odds of being in a mention, in units of {@link ODDS_PER_NAT} to the nat; positive where in is likelier. */
  readonly odds: Int32Array;
}

export const ODDS_PER_NAT = 256;

export interface Tagger {
  /** @param features rows of {@link featuresOf}; @param cuts 1 where no mention may reach across from the unit before */
  tag(features: Int32Array, cuts: Uint8Array): Tagging;
}

/**
 * A linear-chain conditional random field (Lafferty et al. 2001) in whole numbers: sums of 8-bit weights, and
 * probabilities as logarithms in fixed point, so that Node and every browser give the same bits.
 */
export function readTagger(packed: PackedWeights): Tagger {
  const table = readTable(packed);
  const moves = packed.moves.split(' ').map((move) => Number(move) * FINE);
  const outside = packed.outside * FINE;
  return {
    tag: (features, cuts) => {
      const scores = scoreUnits(features, cuts.length, table);
      for (let i = 0; i < cuts.length; i++) scores[i * LABELS] = (scores[i * LABELS] ?? 0) - outside;
      return { labels: bestLabels(scores, cuts, moves), odds: oddsOf(scores, cuts, moves) };
    },
  };
}

/** Fixed-point steps to one unit of weight. */
const FINE = ODDS_PER_NAT / UNITS;
const NEVER = -(1 << 28);

interface WeightTable {
  /** Open addressing: feature key + 1 or 0, twice as many places as keys or more. */
  readonly keys: Int32Array;
  /** Four weights a place, in fixed point. */
  readonly weights: Int16Array;
}

function readTable({ keys, columns }: PackedWeights): WeightTable {
  const code = new Int8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) code[ALPHABET.charCodeAt(i)] = i;
  const count = columns[0]?.length ?? 0;
  let places = 1024;
  while (places < 2 * count) places *= 2;
  const table = { keys: new Int32Array(places), weights: new Int16Array(places * 4) };
  let key = -1;
  let at = 0;
  for (let row = 0; row < count; row++) {
    let distance = 0;
    for (let power = 1; ; power *= HALF) {
      const digit = code[keys.charCodeAt(at++)] ?? 0;
      distance += (digit % HALF) * power;
      if (digit >= HALF) break;
    }
    key += distance;
    let place = placeOf(key, places);
    while (table.keys[place] !== 0) place = (place + 1) & (places - 1);
    table.keys[place] = key + 1;
    for (let label = 0; label < 4; label++)
      table.weights[place * 4 + label] = ((code[columns[label]?.charCodeAt(row) ?? 0] ?? HALF) - HALF) * FINE;
  }
  return table;
}

const placeOf = (key: number, places: number): number => (Math.imul(key, 0x9e3779b1) >>> 8) & (places - 1);

function scoreUnits(features: Int32Array, count: number, { keys, weights }: WeightTable): Int32Array {
  const scores = new Int32Array(count * LABELS);
  const mask = keys.length - 1;
  for (let i = 0; i < count; i++) {
    let begin = 0;
    let inside = 0;
    let end = 0;
    let single = 0;
    for (let k = i * WIDTH; k < (i + 1) * WIDTH; k++) {
      const key = (features[k] as number) + 1;
      let place = placeOf(key - 1, mask + 1);
      while (keys[place] !== key && keys[place] !== 0) place = (place + 1) & mask;
      if (keys[place] === 0) continue;
      begin += weights[place * 4] as number;
      inside += weights[place * 4 + 1] as number;
      end += weights[place * 4 + 2] as number;
      single += weights[place * 4 + 3] as number;
    }
    const at = i * LABELS;
    scores[at + BEGIN] = begin;
    scores[at + INSIDE] = inside;
    scores[at + END] = end;
    scores[at + SINGLE] = single;
  }
  return scores;
}

const closes = (label: number): boolean => label === OUTSIDE || label === END || label === SINGLE;
const opens = (label: number): boolean => label === OUTSIDE || label === BEGIN || label === SINGLE;

/** Weight of the step between two labels; a mention is begun before it ends, and a cut closes it. */
function moveWeight(moves: readonly number[], from: number, to: number, cut: boolean): number {
  const allowed = closes(from) ? opens(to) : !cut && !opens(to);
  return allowed ? (moves[from * LABELS + to] ?? 0) : NEVER;
}

/** The best row of labels (Viterbi 1967). */
function bestLabels(scores: Int32Array, cuts: Uint8Array, moves: readonly number[]): Uint8Array {
  const count = cuts.length;
  const best = new Int32Array(count * LABELS).fill(NEVER);
  const from = new Uint8Array(count * LABELS);
  for (let i = 0; i < count; i++) {
    for (let to = 0; to < LABELS; to++) {
      const at = i * LABELS + to;
      if (i === count - 1 && !closes(to)) continue;
      if (i === 0) {
        if (opens(to)) best[at] = scores[at] as number;
        continue;
      }
      for (let label = 0; label < LABELS; label++) {
        const reached = best[at - LABELS - to + label] as number;
        if (reached <= NEVER) continue;
        const step = moveWeight(moves, label, to, cuts[i] === 1);
        if (step <= NEVER) continue;
        const total = reached + step + (scores[at] as number);
        if (total > (best[at] as number)) {
          best[at] = total;
          from[at] = label;
        }
      }
    }
  }
  const labels = new Uint8Array(count);
  let label = OUTSIDE;
  for (let to = 1; to < LABELS; to++)
    if ((best[(count - 1) * LABELS + to] ?? NEVER) > (best[(count - 1) * LABELS + label] ?? NEVER))
      label = to;
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * LABELS + label] ?? OUTSIDE;
  }
  return labels;
}

/** log(1 + e^-d) in fixed point, for d from 0 until it rounds to nothing. */
const LOG_ONE_PLUS = Array.from({ length: 8 * ODDS_PER_NAT }, (_, d) =>
  Math.round(ODDS_PER_NAT * Math.log1p(Math.exp(-d / ODDS_PER_NAT))),
);

/** Logarithm of a sum, of two logarithms. */
function logAdd(a: number, b: number): number {
  return a > b ? a + (LOG_ONE_PLUS[a - b] ?? 0) : b + (LOG_ONE_PLUS[b - a] ?? 0);
}

/** Log odds of each unit being in a mention, over all rows of labels (forward-backward). */
function oddsOf(scores: Int32Array, cuts: Uint8Array, moves: readonly number[]): Int32Array {
  const count = cuts.length;
  const ahead = new Int32Array(count * LABELS).fill(NEVER);
  const behind = new Int32Array(count * LABELS).fill(NEVER);
  for (let i = 0; i < count; i++) {
    for (let to = 0; to < LABELS; to++) {
      let sum = i === 0 && opens(to) ? 0 : NEVER;
      for (let label = 0; i > 0 && label < LABELS; label++) {
        const reached = ahead[(i - 1) * LABELS + label] as number;
        const step = moveWeight(moves, label, to, cuts[i] === 1);
        if (reached > NEVER && step > NEVER) sum = sum > NEVER ? logAdd(sum, reached + step) : reached + step;
      }
      if (sum > NEVER) ahead[i * LABELS + to] = sum + (scores[i * LABELS + to] as number);
    }
  }
  for (let label = 0; label < LABELS; label++) if (closes(label)) behind[(count - 1) * LABELS + label] = 0;
  for (let i = count - 1; i > 0; i--) {
    for (let label = 0; label < LABELS; label++) {
      let sum = NEVER;
      for (let to = 0; to < LABELS; to++) {
        const rest = behind[i * LABELS + to] as number;
        const step = moveWeight(moves, label, to, cuts[i] === 1);
        if (rest <= NEVER || step <= NEVER) continue;
        const total = rest + step + (scores[i * LABELS + to] as number);
        sum = sum > NEVER ? logAdd(sum, total) : total;
      }
      behind[(i - 1) * LABELS + label] = sum;
    }
  }
  const odds = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let within = NEVER;
    for (let label = 1; label < LABELS; label++) {
      const a = ahead[i * LABELS + label] as number;
      const b = behind[i * LABELS + label] as number;
      if (a > NEVER && b > NEVER) within = within > NEVER ? logAdd(within, a + b) : a + b;
    }
    const out = (ahead[i * LABELS] as number) + (behind[i * LABELS] as number);
    odds[i] = within > NEVER ? within - out : NEVER;
  }
  return odds;
}
