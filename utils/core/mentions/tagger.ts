import { BEGIN, chainOf, END, INSIDE, LABELS, ODDS_PER_NAT, Scratch, SINGLE } from './chain';
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

/** What the tagger says of a line: the best row of labels, and for each unit how unlikely it is to be outside. */
export interface Tagging {
  readonly labels: Uint8Array;
  /**
   * Log odds of being in a mention, in units of {@link ODDS_PER_NAT} to the nat; positive where in is likelier. To be
   * asked for before the next line is tagged: worked out then, for most lines have nothing to ask about.
   */
  readonly odds: Int32Array;
}

export interface Tagger {
  /** @param features those of its units, at least; @param cuts 1 where no mention may reach across from the unit before */
  tag(features: Int32Array, cuts: Uint8Array): Tagging;
}

/**
 * A linear-chain conditional random field (Lafferty et al. 2001) in whole numbers: sums of 8-bit weights, and
 * probabilities as logarithms in fixed point.
 */
export function readTagger(packed: PackedWeights): Tagger {
  const table = readTable(packed);
  const chain = chainOf(packed.moves.split(' ').map((move) => Number(move) * FINE));
  const outside = packed.outside * FINE;
  const scratch = new Scratch();
  return {
    tag: (features, cuts) => {
      const scores = scratch.cleared(cuts.length * LABELS, -outside);
      scoreUnits(features, cuts.length, table, scores);
      let odds: Int32Array | undefined;
      return {
        labels: chain.bestLabels(scores, cuts),
        get odds() {
          odds ??= chain.oddsOf(scores, cuts);
          return odds;
        },
      };
    },
  };
}

/** Fixed-point steps to one unit of weight. */
const FINE = ODDS_PER_NAT / UNITS;

/** Bits of a key by which {@link WeightTable.seen} files it: 32 kB, which stay at hand while a line is read. */
const SEEN_BITS = 18;

interface WeightTable {
  /** A bit for each of the last bits of a key, 1 where a key of the table ends so: most features are none of it. */
  readonly seen: Int32Array;
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
  const table = {
    seen: new Int32Array(1 << (SEEN_BITS - 5)),
    keys: new Int32Array(places),
    weights: new Int16Array(places * 4),
  };
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
    const ending = key & ((1 << SEEN_BITS) - 1);
    table.seen[ending >> 5] = (table.seen[ending >> 5] as number) | (1 << (ending & 31));
    let place = placeOf(key, places);
    while (table.keys[place] !== 0) place = (place + 1) & (places - 1);
    table.keys[place] = key + 1;
    for (let label = 0; label < 4; label++)
      table.weights[place * 4 + label] = ((code[columns[label]?.charCodeAt(row) ?? 0] ?? HALF) - HALF) * FINE;
  }
  return table;
}

const placeOf = (key: number, places: number): number => (Math.imul(key, 0x9e3779b1) >>> 8) & (places - 1);

/** Writes the score of each label but `outside`, which keeps what is there: five a unit. */
function scoreUnits(
  features: Int32Array,
  count: number,
  { seen, keys, weights }: WeightTable,
  scores: Int32Array,
): void {
  const mask = keys.length - 1;
  for (let i = 0; i < count; i++) {
    let begin = 0;
    let inside = 0;
    let end = 0;
    let single = 0;
    for (let k = i * WIDTH; k < (i + 1) * WIDTH; k++) {
      const feature = features[k] as number;
      const ending = feature & ((1 << SEEN_BITS) - 1);
      if (((seen[ending >> 5] as number) & (1 << (ending & 31))) === 0) continue;
      const key = feature + 1;
      let place = placeOf(feature, mask + 1);
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
}
