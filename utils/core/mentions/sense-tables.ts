import type { Field } from './context';

/**
 * Words near a name that speak for this skill, and words that speak for another meaning; lower case. `<word` counts
 * only right before the name, `>word` only right after it.
 */
export interface Sense {
  readonly pro: ReadonlySet<string>;
  readonly contra: ReadonlySet<string>;
}

const wordSet = (cell = ''): ReadonlySet<string> => new Set(cell.split(' ').filter((word) => word !== ''));

/** Rows of `data/fields.tsv`: name, categories, cues. */
export function readFields(rows: readonly (readonly string[])[]): Field[] {
  return rows.map(([name = '', categories, cues]) => ({
    name,
    categories: wordSet(categories),
    cues: wordSet(cues),
  }));
}

/** Rows of `data/senses.tsv`: skill id, words for, words against. */
export function readSenses(rows: readonly (readonly string[])[]): Map<string, Sense> {
  return new Map(rows.map(([id = '', pro, contra]) => [id, { pro: wordSet(pro), contra: wordSet(contra) }]));
}
