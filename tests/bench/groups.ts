/** What is measured beside what. */
import { grammarContenders, READING } from './grammar';
import { importContenders } from './imports';
import type { Contender } from './measure';
import { nameContenders, OURS } from './names';
import { OUR_PLAN, planContenders } from './plans';
import { LONG, PAGES, POSTINGS } from './texts';

export interface Group {
  readonly title: string;
  /** What a figure is for: `a kB`. */
  readonly unit: string;
  /** The contender that the others are held against; empty for none. */
  readonly base: string;
  contenders(): readonly Contender[] | Promise<readonly Contender[]>;
}

const names = ({ name, texts }: typeof LONG): Group => ({
  title: `Names in ${name}`,
  unit: 'a kB',
  base: OURS,
  contenders: () => nameContenders(texts),
});
const reading = ({ name, texts }: typeof LONG): Group => ({
  title: `Reading ${name}`,
  unit: 'a kB',
  base: READING,
  contenders: () => grammarContenders(texts),
});

export const GROUPS = {
  'names-postings': names(POSTINGS),
  'names-pages': names(PAGES),
  'names-long': names(LONG),
  'reading-postings': reading(POSTINGS),
  'reading-pages': reading(PAGES),
  'reading-long': reading(LONG),
  plans: { title: 'Plans', unit: 'a plan', base: OUR_PLAN, contenders: planContenders },
  files: { title: 'Files', unit: 'a file or kB', base: '', contenders: importContenders },
} satisfies Record<string, Group>;

export type GroupId = keyof typeof GROUPS;
