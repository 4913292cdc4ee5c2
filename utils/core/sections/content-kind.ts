import type { HeadingTable } from './heading-table';
import type { SectionKind } from './section';
import type { Word } from './words';

/** How many words under a heading are looked at, and how many pieces of evidence are enough. */
const WORDS_READ = 120;
const ENOUGH = 2;

/** What a text is about by its own words, for a heading that does not say ("Your fitness level"); null if unclear. */
export function kindOfContent(words: readonly Word[], table: HeadingTable): SectionKind | null {
  const counts = new Map<SectionKind, number>();
  const last = Math.min(words.length, WORDS_READ);
  for (let at = 0; at < last; at++) {
    const hit = table.content.longestAt(words, at);
    if (hit === null) continue;
    counts.set(hit.value, (counts.get(hit.value) ?? 0) + 1);
    at = hit.to - 1;
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || first[1] < ENOUGH || first[1] === second?.[1]) return null;
  return first[0];
}
