/** One line to learn from: `features` has `width` keys a unit; a cut closes every mention before its unit. */
export interface Sequence {
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  readonly cuts: Uint8Array;
}

export interface FeatureIndex {
  /** Row of weights by feature key, -1 for keys without one. */
  readonly rows: Int32Array;
  readonly counts: Int32Array;
  readonly size: number;
}

export interface Model {
  readonly weights: Float64Array;
  readonly moves: Float64Array;
}

export const LABELS: number;
export function indexFeatures(
  sequences: readonly Sequence[],
  atLeast: number,
  keyBits: number,
  only?: ReadonlySet<number>,
): FeatureIndex;
export function train(
  sequences: readonly Sequence[],
  index: FeatureIndex,
  options: { width: number; seed: number; passes?: number },
): Model;
