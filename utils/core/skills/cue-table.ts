import { Phrases } from '../sections/phrases';
import type { Word } from '../sections/words';
import { CUES } from './cues.generated';

/** What a cue says of the skills it reaches. `data/cues.tsv` lists the phrases; the names are explained there by use. */
export type CueKind =
  | 'must'
  | 'demand'
  | 'preferred'
  | 'waived'
  | 'mild'
  | 'negated'
  | 'past'
  | 'replace'
  | 'affirmed'
  | 'company'
  | 'context'
  | 'one-of'
  | 'each'
  | 'examples';

/** Which way it reaches. `either`: back, or forward when nothing stands before it. `between`: up to its second half. */
export type CueReach = 'back' | 'forward' | 'either' | 'between' | 'none';

export interface CueValue {
  readonly kind: CueKind;
  readonly reach: CueReach;
  /** Second half of a cue in two parts ("no … needed"), as words. */
  readonly tail: readonly string[] | null;
}

/** Lists of words that mark a place rather than grade a skill. */
export type MarkKind =
  | 'until'
  | 'examples-end'
  | 'open-or'
  | 'or'
  | 'and'
  | 'turn'
  | 'we'
  | 'you'
  | 'people after'
  | 'people before'
  | 'degree forward'
  | 'degree back'
  | 'degree-end'
  | 'year'
  | 'range'
  | 'no-years after'
  | 'no-years before'
  | 'skilled'
  | 'experience'
  | 'of-what';

export interface CueTable {
  readonly cues: Phrases<readonly CueValue[]>;
  /** Cues that count only before a colon ("Advantage: …"). */
  readonly beforeColon: Phrases<readonly CueValue[]>;
  readonly marks: Readonly<Record<MarkKind, Phrases<true>>>;
  /** Numbers in words. */
  readonly numbers: Phrases<number>;
  /** Years in one expression: "a decade of", "mehrjährige". */
  readonly spans: Phrases<number>;
}

const GRADING: ReadonlySet<string> = new Set<CueKind>([
  'must',
  'demand',
  'preferred',
  'waived',
  'mild',
  'negated',
  'past',
  'replace',
  'affirmed',
  'company',
  'context',
  'one-of',
  'each',
  'examples',
]);

const tables = new Map<string, CueTable>();

/** The cues for a posting's language and English; the own language's rows come first. Built once for each. */
export function cueTable(language: string | null): CueTable {
  const key = language !== null && language in CUES ? language : 'en';
  let table = tables.get(key);
  if (table === undefined) {
    table = build([...new Set([key, 'en'])]);
    tables.set(key, table);
  }
  return table;
}

function build(languages: readonly string[]): CueTable {
  const phrases = new Map<string, CueValue[]>();
  const marks: Record<string, Phrases<true>> = {};
  const numbers = new Phrases<number>();
  const spans = new Phrases<number>();
  for (const mark of MARKS) marks[mark] = new Phrases();
  for (const language of languages) {
    for (const [kind = '', reach = '', list = ''] of CUES[language] ?? []) {
      for (const row of list.split('|')) {
        if (kind === 'number' || kind === 'span') {
          (kind === 'number' ? numbers : spans).add(row, Number(reach));
          continue;
        }
        if (!GRADING.has(kind)) {
          marks[MARKED_BY_REACH.has(kind) ? `${kind} ${reach}` : kind]?.add(row, true);
          continue;
        }
        const [phrase = '', tail] = row.split(' … ');
        const value = { kind: kind as CueKind, reach: reach as CueReach, tail: tail?.split(' ') ?? null };
        phrases.set(phrase, [...(phrases.get(phrase) ?? []), value]);
      }
    }
  }
  const table: CueTable = {
    cues: new Phrases(),
    beforeColon: new Phrases(),
    marks: marks as CueTable['marks'],
    numbers,
    spans,
  };
  for (const [phrase, values] of phrases)
    (phrase.endsWith(':') ? table.beforeColon : table.cues).add(phrase, values);
  return table;
}

const MARKS: readonly MarkKind[] = [
  'until',
  'examples-end',
  'open-or',
  'or',
  'and',
  'turn',
  'we',
  'you',
  'people after',
  'people before',
  'degree forward',
  'degree back',
  'degree-end',
  'year',
  'range',
  'no-years after',
  'no-years before',
  'skilled',
  'experience',
  'of-what',
];
const MARKED_BY_REACH = new Set(['people', 'degree', 'no-years']);

/** Whether one of the mark's phrases starts at a word; gives the index after it, or 0. */
export function markAt(table: CueTable, mark: MarkKind, words: readonly Word[], at: number): number {
  return table.marks[mark].longestAt(words, at)?.to ?? 0;
}
