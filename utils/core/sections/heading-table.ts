import { HEADINGS } from './headings.generated';
import { OPENERS } from './openers.generated';
import { Phrases } from './phrases';
import type { SectionKind } from './section';
import type { Word } from './words';

/** The phrases that tell sections apart, for one language and English. */
export interface HeadingTable {
  /** Whole headings: "Your profile". */
  readonly exact: Phrases<SectionKind>;
  /** Words that decide what an unlisted heading means: "The *skills* we dream of". */
  readonly inside: Phrases<SectionKind>;
  /** First words of a sentence that opens a section without a heading: "Please send …". */
  readonly start: Phrases<SectionKind>;
  /** Words anywhere in such a sentence: "… is a global leader in …". */
  readonly within: Phrases<SectionKind>;
  /** Words that count as evidence for what a text under an unlisted heading is about. */
  readonly content: Phrases<SectionKind>;
}

const tables = new Map<string, HeadingTable>();

/** The table for a posting's language; rows of that language come before the English ones. Built once for each. */
export function headingTable(language: string | null): HeadingTable {
  const key = language !== null && language in HEADINGS ? language : 'en';
  let table = tables.get(key);
  if (table === undefined) {
    table = {
      exact: new Phrases(),
      inside: new Phrases(),
      start: new Phrases(),
      within: new Phrases(),
      content: new Phrases(),
    };
    for (const lang of new Set([key, 'en'])) fill(table, lang);
    tables.set(key, table);
  }
  return table;
}

function fill(table: HeadingTable, lang: string): void {
  const target: Readonly<Record<string, Phrases<SectionKind>>> = {
    exact: table.exact,
    inside: table.inside,
    start: table.start,
    'inside a sentence': table.within,
    content: table.content,
  };
  const add = (kind: string, where: string, phrases: string) => {
    for (const phrase of phrases.split('|')) target[where]?.add(phrase, kind as SectionKind);
  };
  for (const [kind = '', match = '', phrases = ''] of HEADINGS[lang] ?? []) add(kind, match, phrases);
  for (const [kind = '', at = '', phrases = ''] of OPENERS[lang] ?? [])
    add(kind, at === 'inside' ? 'inside a sentence' : at, phrases);
}

/** When several words of an unlisted heading point to different kinds, the one that takes most away decides. */
const BY_WEIGHT: readonly SectionKind[] = [
  'related',
  'eeo_legal',
  'preferred',
  'application',
  'benefits',
  'salary',
  'stack',
  'education',
  'certificates',
  'languages',
  'required',
  'responsibilities',
  'about_role',
  'about_company',
];

const LEADING = new Set('our your the my some key main primary general basic core specific job'.split(' '));

/** What a heading means: by the table, then without its first word, then by the words in it; null if none says. */
export function kindOfHeading(words: readonly Word[], table: HeadingTable): SectionKind | null {
  const bare = words.filter((word) => word.isWord);
  const whole = (from: number) => {
    const hit = table.exact.longestAt(bare, from);
    return hit !== null && hit.to === bare.length ? hit.value : null;
  };
  const exact = whole(0) ?? (LEADING.has(bare[0]?.value ?? '') ? whole(1) : null);
  if (exact !== null) return exact;
  const kinds = new Set<SectionKind>();
  for (let at = 0; at < bare.length; at++) {
    const hit = table.inside.longestAt(bare, at);
    if (hit === null) continue;
    kinds.add(hit.value);
    at = hit.to - 1;
  }
  return BY_WEIGHT.find((kind) => kinds.has(kind)) ?? null;
}
