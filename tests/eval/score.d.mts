/** What `score.mjs` gives for one kind of span, or for the names of whole postings. */
interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

interface Prediction {
  readonly id: string;
  readonly skills: readonly { start: number; end: number; text: string; kind: string }[];
}

export interface Gold {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly [number, number, string][];
  readonly labels?: readonly string[];
}

export interface Scores {
  readonly spans: Readonly<Record<string, { strict: Figures; relaxed: Figures } | undefined>>;
  readonly docs: { strict: Figures; relaxed: Figures } | null;
  readonly bad_offsets: number;
}

export function normalise(name: string): string[];
export function score(
  gold: readonly Gold[],
  predictions: readonly Prediction[],
  options?: { vocab?: ReadonlySet<string> | null },
): Scores;
