// A linear-chain conditional random field (Lafferty et al. 2001) over hashed features, trained by AdaGrad with
// random feature dropout. Labels: 0 outside, 1 begin, 2 inside, 3 end, 4 single.
import { randomFrom, shuffle } from './random.mjs';

export const LABELS = 5;
const [OUT, BEGIN, _INSIDE, END, SINGLE] = [0, 1, 2, 3, 4];
const closes = (label) => label === OUT || label === END || label === SINGLE;
const opens = (label) => label === OUT || label === BEGIN || label === SINGLE;
/** Whether a label may follow another. A cut (a comma) closes every mention. */
export const mayFollow = (from, to, cut) => (closes(from) ? opens(to) : !cut && !opens(to));
export const mayStart = opens;
export const mayStop = closes;

/** Gives each feature key that occurs often enough in the sequences a row of weights. */
export function indexFeatures(sequences, atLeast, keyBits, only) {
  const counts = new Int32Array(1 << keyBits);
  for (const { features } of sequences) for (const key of features) counts[key]++;
  const rows = new Int32Array(1 << keyBits).fill(-1);
  let size = 0;
  for (let key = 0; key < counts.length; key++)
    if (counts[key] >= atLeast && (only === undefined || only.has(key))) rows[key] = size++;
  return { rows, counts, size };
}

/**
 * Trains on sequences `{ features: Int32Array(n * width), labels: Uint8Array(n), cuts: Uint8Array(n), weight }`.
 * Gives `{ weights: Float64Array(size * LABELS), moves: Float64Array(LABELS²) }`, averaged over the later passes.
 */
export function train(
  sequences,
  index,
  { width, seed, passes = 8, step = 0.05, dropout = true, l2 = 1e-5, scaled = true },
) {
  const random = randomFrom(seed);
  const weights = new Float64Array(index.size * LABELS);
  const squares = new Float64Array(index.size * LABELS);
  const moves = new Float64Array(LABELS * LABELS);
  const moveSquares = new Float64Array(LABELS * LABELS);
  const average = new Float64Array(weights.length);
  const moveAverage = new Float64Array(moves.length);
  let averaged = 0;
  const order = sequences.map((_, i) => i);
  const scale = dropout && scaled ? 2 : 1;
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const i of order) learn(sequences[i]);
    if (pass >= passes >> 1) {
      averaged++;
      for (let k = 0; k < weights.length; k++) average[k] += weights[k];
      for (let k = 0; k < moves.length; k++) moveAverage[k] += moves[k];
    }
  }
  for (let k = 0; k < average.length; k++) average[k] /= averaged;
  for (let k = 0; k < moveAverage.length; k++) moveAverage[k] /= averaged;
  return { weights: average, moves: moveAverage };

  function learn({ features, labels, cuts, weight = 1 }) {
    const n = labels.length;
    if (n === 0) return;
    const kept = new Int32Array(n * width);
    const keptEnd = new Int32Array(n + 1);
    const scores = new Float64Array(n * LABELS);
    let end = 0;
    for (let i = 0; i < n; i++) {
      let coins = 0;
      for (let k = i * width, tossed = 0; k < (i + 1) * width; k++, tossed++) {
        if (tossed % 32 === 0) coins = random() * 4294967296;
        const heads = (coins >>> (tossed % 32)) & 1;
        const row = index.rows[features[k]];
        if (row < 0 || (dropout && heads)) continue;
        kept[end++] = row;
        const base = row * LABELS;
        for (let y = 0; y < LABELS; y++) scores[i * LABELS + y] += weights[base + y] * scale;
      }
      keptEnd[i + 1] = end;
    }
    const { units, pairs } = marginals(scores, moves, cuts, n);
    for (let i = 0; i < n; i++) {
      for (let y = 0; y < LABELS; y++) {
        const gradient = (units[i * LABELS + y] - (labels[i] === y ? 1 : 0)) * weight * scale;
        if (Math.abs(gradient) < 1e-3) continue;
        for (let k = keptEnd[i]; k < keptEnd[i + 1]; k++) {
          const at = kept[k] * LABELS + y;
          const g = gradient + l2 * weights[at];
          squares[at] += g * g;
          weights[at] -= (step * g) / Math.sqrt(squares[at] + 1e-8);
        }
      }
      if (i === 0) continue;
      pairs[labels[i - 1] * LABELS + labels[i]] -= 1;
    }
    for (let k = 0; k < pairs.length; k++) {
      if (pairs[k] === 0) continue;
      const g = pairs[k] * weight;
      moveSquares[k] += g * g;
      moves[k] -= (step * g) / Math.sqrt(moveSquares[k] + 1e-8);
    }
  }
}

/** Forward-backward with scaling: label probabilities per unit, and expected transitions summed over the sequence. */
export function marginals(scores, moves, cuts, n) {
  const alpha = new Float64Array(n * LABELS);
  const beta = new Float64Array(n * LABELS);
  const emit = new Float64Array(n * LABELS);
  const move = moves.map(Math.exp);
  for (let i = 0; i < n; i++) {
    let most = -Infinity;
    for (let y = 0; y < LABELS; y++) most = Math.max(most, scores[i * LABELS + y]);
    for (let y = 0; y < LABELS; y++) emit[i * LABELS + y] = Math.exp(scores[i * LABELS + y] - most);
  }
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let y = 0; y < LABELS; y++) {
      let into = 0;
      if (i === 0) into = mayStart(y) ? 1 : 0;
      else
        for (let x = 0; x < LABELS; x++)
          if (mayFollow(x, y, cuts[i] === 1)) into += alpha[(i - 1) * LABELS + x] * move[x * LABELS + y];
      if (i === n - 1 && !mayStop(y)) into = 0;
      sum += alpha[i * LABELS + y] = into * emit[i * LABELS + y];
    }
    sums[i] = sum;
    for (let y = 0; y < LABELS; y++) alpha[i * LABELS + y] /= sum;
  }
  for (let y = 0; y < LABELS; y++) beta[(n - 1) * LABELS + y] = mayStop(y) ? 1 : 0;
  const pairs = new Float64Array(LABELS * LABELS);
  for (let i = n - 1; i > 0; i--) {
    for (let x = 0; x < LABELS; x++) {
      let out = 0;
      for (let y = 0; y < LABELS; y++) {
        if (!mayFollow(x, y, cuts[i] === 1)) continue;
        const flow = (move[x * LABELS + y] * emit[i * LABELS + y] * beta[i * LABELS + y]) / sums[i];
        out += flow;
        pairs[x * LABELS + y] += alpha[(i - 1) * LABELS + x] * flow;
      }
      beta[(i - 1) * LABELS + x] = out;
    }
  }
  const units = new Float64Array(n * LABELS);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let y = 0; y < LABELS; y++)
      sum += units[i * LABELS + y] = alpha[i * LABELS + y] * beta[i * LABELS + y];
    for (let y = 0; y < LABELS; y++) units[i * LABELS + y] /= sum;
  }
  return { units, pairs };
}

/** Best labels (Viterbi) and the label probabilities, `bias` taken off the score of outside. */
export function decode(features, cuts, n, width, index, { weights, moves }, bias) {
  const scores = new Float64Array(n * LABELS);
  for (let i = 0; i < n; i++) {
    for (let k = i * width; k < (i + 1) * width; k++) {
      const row = index.rows[features[k]];
      if (row >= 0) for (let y = 0; y < LABELS; y++) scores[i * LABELS + y] += weights[row * LABELS + y];
    }
    scores[i * LABELS] -= bias;
  }
  const best = new Float64Array(n * LABELS).fill(-Infinity);
  const from = new Int8Array(n * LABELS);
  for (let i = 0; i < n; i++)
    for (let y = 0; y < LABELS; y++) {
      if (i === n - 1 && !mayStop(y)) continue;
      if (i === 0) {
        if (mayStart(y)) best[y] = scores[y];
        continue;
      }
      for (let x = 0; x < LABELS; x++) {
        if (!mayFollow(x, y, cuts[i] === 1)) continue;
        const s = best[(i - 1) * LABELS + x] + moves[x * LABELS + y] + scores[i * LABELS + y];
        if (s > best[i * LABELS + y]) {
          best[i * LABELS + y] = s;
          from[i * LABELS + y] = x;
        }
      }
    }
  const labels = new Uint8Array(n);
  if (n === 0) return { labels, scores };
  let y = OUT;
  for (let k = 1; k < LABELS; k++) if (best[(n - 1) * LABELS + k] > best[(n - 1) * LABELS + y]) y = k;
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = y;
    y = from[i * LABELS + y];
  }
  return { labels, scores };
}
