export interface GoldLabel {
  readonly name: string;
  readonly surface: string;
  readonly need: string;
  readonly kind: string;
  readonly years: number | null;
  readonly alt: number | null;
  readonly eg?: number;
  readonly strongest?: string;
}

export interface GoldPosting {
  readonly id: string;
  readonly labels: readonly GoldLabel[];
  readonly text?: string;
}

export interface Prediction {
  readonly id: string;
  readonly skills: readonly {
    readonly label: string;
    readonly need: string;
    readonly kind: string;
    readonly years: number | null;
    readonly mentions: readonly { readonly text: string }[];
  }[];
}

/** One matched pair: what was predicted and the gold labels that it stands for. */
export type MatchedPair = readonly [
  Prediction['skills'][number],
  { readonly names: readonly string[]; readonly need: string; readonly strongest?: string },
];

export interface PostingScore {
  readonly id: string;
  readonly pairs: readonly MatchedPair[];
  readonly fpList: readonly { readonly label: string; readonly need: string }[];
  readonly fnList: readonly { readonly name: string; readonly need: string }[];
}

export interface Totals {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly micro: { readonly P: number; readonly R: number; readonly F1: number };
  readonly macro: { readonly P: number; readonly R: number; readonly F1: number };
  readonly soft: { readonly P: number; readonly R: number; readonly F1: number };
  readonly needAccuracy: number;
  readonly byNeed: Readonly<Record<string, { gold: number; recall: number; needRight: number }>>;
  readonly trapHits: number;
  readonly traps: number;
  readonly years: number | null;
  readonly yearsN: number;
}

/** Whether two names are rows of one skill: gives the rows of a name, or null. */
export type RowsOf = (name: string) => ReadonlySet<number> | null;

export function fold(name: string): string;
export function readAliases(table: string): RowsOf;
export function run(
  rowsOf: RowsOf,
  gold: readonly GoldPosting[],
  predictions: readonly Prediction[],
): { readonly R: readonly PostingScore[]; readonly missing: readonly string[] };
export function totals(scores: readonly PostingScore[]): Totals;
