import { markAt } from './cue-table';
import type { CuedStatement, Spot } from './cued-statement';
import { isListed, type Link } from './links';

/** Mentions that name other people or a department: "with our QA and UX designers", "the Kafka team". */
export function bystandersIn(statement: CuedStatement, links: readonly Link[]): ReadonlySet<Spot> {
  const { spots, words, table } = statement;
  const bystanders = new Set<Spot>();
  spots.forEach((spot, index) => {
    if (!isFollowedByPeople(statement, spot)) return;
    let first = index;
    while (first > 0 && isListed(links[first - 1])) first--;
    for (let from = index; from >= first; from--) {
      const before = (spots[from] as Spot).first - 1;
      if (before < 0 || markAt(table, 'people before', words, before) === 0) continue;
      if (statement.cues.some((cue) => cue.kind === 'demand' && cue.from <= before && cue.to > before))
        continue;
      for (let member = from; member <= index; member++) bystanders.add(spots[member] as Spot);
      return;
    }
  });
  return bystanders;
}

function isFollowedByPeople({ words, table, clauses }: CuedStatement, spot: Spot): boolean {
  for (let at = spot.last; at <= spot.last + 1 && at < words.length; at++) {
    if (clauses[at] !== clauses[spot.from]) return false;
    if (markAt(table, 'people after', words, at) > 0) return true;
    if (!words[at]?.isWord) return false;
  }
  return false;
}
