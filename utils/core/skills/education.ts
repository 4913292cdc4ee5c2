import { markAt } from './cue-table';
import type { CuedStatement, Spot } from './cued-statement';

/** Mentions that name the field of a degree: "degree in Computer Science", "Computer Science graduate". */
export function degreeFieldsIn(statement: CuedStatement): ReadonlySet<Spot> {
  const { words, table, clauses, spots, brackets } = statement;
  const fields = new Set<Spot>();
  const covered = new Set(spots.flatMap((spot) => range(spot.from, spot.to)));
  let until = 0;
  for (let at = 0; at < words.length; at++) {
    if (at >= until && !covered.has(at)) {
      const start = markAt(table, 'degree forward', words, at);
      if (start > 0) until = endOfField(statement, start);
      if (start > 0) for (const spot of spots) if (spot.from >= start && spot.to <= until) fields.add(spot);
    }
  }
  for (const spot of spots) {
    for (let at = spot.to; at <= spot.to + 1 && at < words.length; at++) {
      if (clauses[at] === clauses[spot.from] && brackets[at] === brackets[spot.from]) {
        if (markAt(table, 'degree back', words, at) > 0) fields.add(spot);
      }
    }
  }
  return fields;
}

/** The field ends with its clause, or where experience, years or skills are spoken of; a bracket in between is passed. */
function endOfField({ words, clauses, brackets, table }: CuedStatement, start: number): number {
  let at = start;
  for (; at < words.length && clauses[at] === clauses[start - 1]; at++) {
    if ((brackets[at] ?? -1) > start - 1) continue;
    if (markAt(table, 'degree-end', words, at) > 0 && !isEquivalent(words, at)) break;
  }
  return at;
}

/** "Degree in X or equivalent *experience*": still the same demand. */
function isEquivalent(words: CuedStatement['words'], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    if (
      /^(?:equivalent|equal|comparable|vergleichbare|équivalente|equivalente|gelijkwaardige)$/.test(
        words[back]?.value ?? '',
      )
    )
      return true;
  }
  return false;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_value, index) => from + index);
}
