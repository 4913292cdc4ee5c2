/**
 * The chain of the tagger: which labels may follow one another, the best row of them, and how likely each unit is to be
 * in a mention. All in whole numbers, so that Node and every browser give the same bits.
 */

/** Labels of a unit: outside a mention, or at its begin, inside it, at its end, or a mention of its own. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
export const SINGLE = 4;
export const LABELS = 5;

/** Fixed-point steps to a nat. */
export const ODDS_PER_NAT = 256;
const NEVER = -(1 << 28);

const closes = (label: number): boolean => label === OUTSIDE || label === END || label === SINGLE;
const opens = (label: number): boolean => label === OUTSIDE || label === BEGIN || label === SINGLE;

/**
 * The steps between two units that are allowed, in the order in which they are added up: the sums are rounded. Three
 * numbers a step: from, to, weight.
 */
interface Steps {
  readonly byTo: Int32Array;
  readonly byFrom: Int32Array;
}

export interface Chain {
  /** The best row of labels (Viterbi 1967). @param scores five a unit */
  bestLabels(scores: Int32Array, cuts: Uint8Array): Uint8Array;
  /** Log odds of each unit being in a mention, over all rows of labels (forward-backward). */
  oddsOf(scores: Int32Array, cuts: Uint8Array): Int32Array;
}

/** @param moves weights of the 25 steps, row by row, in fixed point */
export function chainOf(moves: readonly number[]): Chain {
  const within = stepsOf(moves, (from, to) => closes(from) === opens(to));
  const across = stepsOf(moves, (from, to) => closes(from) && opens(to));
  const stepsInto = (cuts: Uint8Array, unit: number): Steps => (cuts[unit] === 1 ? across : within);
  const ahead = new Scratch();
  const behind = new Scratch();
  const origins = new Scratch();
  return {
    bestLabels(scores, cuts) {
      const best = ahead.cleared(cuts.length * LABELS, NEVER);
      const origin = origins.cleared(cuts.length * LABELS, OUTSIDE);
      begin(best, scores, cuts.length);
      for (let i = 1; i < cuts.length; i++) {
        const at = i * LABELS;
        const { byTo } = stepsInto(cuts, i);
        for (let step = 0; step < byTo.length; step += 3) {
          const from = byTo[step] as number;
          const to = byTo[step + 1] as number;
          const reached = best[at - LABELS + from] as number;
          const total = reached + (byTo[step + 2] as number) + (scores[at + to] as number);
          if (reached <= NEVER || total <= (best[at + to] as number)) continue;
          best[at + to] = total;
          origin[at + to] = from;
        }
      }
      return trace(best, origin, cuts.length);
    },
    oddsOf(scores, cuts) {
      const count = cuts.length;
      const left = ahead.cleared(count * LABELS, NEVER);
      const right = behind.cleared(count * LABELS, NEVER);
      begin(left, scores, count);
      for (let i = 1; i < count; i++) {
        const at = i * LABELS;
        const { byTo } = stepsInto(cuts, i);
        for (let step = 0; step < byTo.length; step += 3) {
          const to = at + (byTo[step + 1] as number);
          const before = left[at - LABELS + (byTo[step] as number)] as number;
          left[to] = logAdd(left[to] as number, before + (byTo[step + 2] as number));
        }
        for (let to = 0; to < LABELS; to++)
          if ((left[at + to] as number) > NEVER)
            left[at + to] = (left[at + to] as number) + (scores[at + to] as number);
      }
      for (let label = 0; label < LABELS; label++) if (closes(label)) right[(count - 1) * LABELS + label] = 0;
      for (let i = count - 1; i > 0; i--) {
        const at = i * LABELS;
        const { byFrom } = stepsInto(cuts, i);
        for (let step = 0; step < byFrom.length; step += 3) {
          const from = at - LABELS + (byFrom[step] as number);
          const to = at + (byFrom[step + 1] as number);
          const rest = (right[to] as number) + (byFrom[step + 2] as number) + (scores[to] as number);
          right[from] = logAdd(right[from] as number, rest);
        }
      }
      return oddsBetween(left, right, count);
    },
  };
}

/** A row opens with the labels that open. */
function begin(row: Int32Array, scores: Int32Array, count: number): void {
  for (let label = 0; label < LABELS && count > 0; label++)
    if (opens(label)) row[label] = scores[label] as number;
}

/** Walks back from the best label that closes. */
function trace(best: Int32Array, origin: Int32Array, count: number): Uint8Array {
  const labels = new Uint8Array(count);
  const last = (count - 1) * LABELS;
  let label = OUTSIDE;
  for (let to = 1; to < LABELS; to++)
    if (closes(to) && (best[last + to] as number) > (best[last + label] as number)) label = to;
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = origin[i * LABELS + label] as number;
  }
  return labels;
}

function oddsBetween(left: Int32Array, right: Int32Array, count: number): Int32Array {
  const odds = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const at = i * LABELS;
    let within = NEVER;
    for (let label = 1; label < LABELS; label++)
      within = logAdd(within, (left[at + label] as number) + (right[at + label] as number));
    odds[i] = within - ((left[at] as number) + (right[at] as number));
  }
  return odds;
}

function stepsOf(moves: readonly number[], isAllowed: (from: number, to: number) => boolean): Steps {
  const byFrom = moves
    .map((weight, move) => ({ from: Math.floor(move / LABELS), to: move % LABELS, weight }))
    .filter(({ from, to }) => isAllowed(from, to));
  const byTo = [...byFrom].sort((a, b) => a.to - b.to || a.from - b.from);
  const packed = (steps: typeof byFrom) =>
    Int32Array.from(steps.flatMap(({ from, to, weight }) => [from, to, weight]));
  return { byFrom: packed(byFrom), byTo: packed(byTo) };
}

/** log(1 + e^-d) in fixed point, for d from 0 until it rounds to nothing. */
const LOG_ONE_PLUS = Int32Array.from({ length: 8 * ODDS_PER_NAT }, (_, d) =>
  Math.round(ODDS_PER_NAT * Math.log1p(Math.exp(-d / ODDS_PER_NAT))),
);

/** Logarithm of a sum, of two logarithms. What is near {@link NEVER} adds nothing to what is not. */
function logAdd(a: number, b: number): number {
  const gap = Math.abs(a - b);
  const most = Math.max(a, b);
  return gap < LOG_ONE_PLUS.length ? most + (LOG_ONE_PLUS[gap] as number) : most;
}

/** Numbers for one line's work, kept for the next: a posting has hundreds of lines. */
export class Scratch {
  #numbers = new Int32Array(0);

  cleared(length: number, value: number): Int32Array {
    if (this.#numbers.length < length) this.#numbers = new Int32Array(2 * length);
    return this.#numbers.fill(value, 0, length);
  }
}
