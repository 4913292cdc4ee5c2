import { markAt } from './cue-table';
import type { CuedStatement, Spot } from './cued-statement';

/** More than this is no demand on a person: a firm's age, a legal term. */
const MOST_YEARS = 25;

/** "5+ years": `from` to `to` are indexes of words, end exclusive. */
interface YearSpan {
  readonly years: number;
  readonly from: number;
  readonly to: number;
}

/** How far from the number a word must speak of experience. */
const NEAR = 6;

/**
 * The years asked for each mention of a statement: the lower bound of a range, spread over all members of the phrase
 * that follows, else over what stands before ("Java: 5 years", "Python (3+ years)").
 */
export function yearsIn(statement: CuedStatement): ReadonlyMap<Spot, number> {
  const years = new Map<Spot, number>();
  const spans = spansIn(statement);
  spans.forEach((span, index) => {
    const next = spans[index + 1]?.from ?? statement.words.length;
    const previous = spans[index - 1]?.to ?? 0;
    const after = spotsAfter(span, next, statement);
    for (const spot of after.length > 0 ? after : spotsBefore(span, previous, statement)) {
      if (!years.has(spot)) years.set(spot, span.years);
    }
  });
  return years;
}

function spansIn(statement: CuedStatement): YearSpan[] {
  const { words, table } = statement;
  const spans: YearSpan[] = [];
  for (let at = 0; at < words.length; at++) {
    const whole = table.spans.longestAt(words, at);
    if (whole !== null) {
      spans.push({ years: whole.value, from: at, to: whole.to });
      at = whole.to - 1;
      continue;
    }
    const number = numberAt(statement, at);
    if (number === null) continue;
    const end = yearWord(statement, number.to);
    if (end === 0) continue;
    const span = { years: number.value, from: at, to: end };
    if (isDemand(span, statement)) spans.push(span);
    at = Math.max(end, markAt(table, 'year', words, end)) - 1;
  }
  return spans;
}

/** A number in digits or words; of a range, or one said twice ("five (5)"), the first. */
function numberAt({ words, table }: CuedStatement, at: number): { value: number; to: number } | null {
  const inWords = table.numbers.longestAt(words, at);
  if (inWords !== null) return { value: inWords.value, to: inWords.to };
  const word = words[at];
  if (word === undefined || !/^\d{1,2}$/.test(word.value) || isPartOfNumber(words[at - 1], word)) return null;
  return { value: Number(word.value), to: at + 1 };
}

function isPartOfNumber(
  before: CuedStatement['words'][number] | undefined,
  word: { start: number },
): boolean {
  return before !== undefined && before.end === word.start && /^[.,\d$€£]$/.test(before.value);
}

/** The index after "years", with what may stand between: "+", "(5)", "- 7", "to seven"; 0 if there is none. */
function yearWord(statement: CuedStatement, from: number): number {
  const { words, table } = statement;
  for (let at = from; at < Math.min(words.length, from + 8); ) {
    const end = markAt(table, 'year', words, at);
    if (end > 0) return end;
    const number = numberAt(statement, at);
    const range = markAt(table, 'range', words, at);
    if (number !== null) at = number.to;
    else if (range > 0) at = range;
    else if (/^(?:[+()–—>-]|plus|or|more|full|solid|consecutive)$/.test(words[at]?.value ?? '')) at++;
    else return 0;
  }
  return 0;
}

function isDemand(span: YearSpan, { words, table, brackets }: CuedStatement): boolean {
  if (span.years > MOST_YEARS || span.years === 0) return false;
  if (markAt(table, 'no-years after', words, span.to) > 0) return false;
  for (let at = Math.max(0, span.from - 4); at < span.from; at++) {
    const end = markAt(table, 'no-years before', words, at);
    if (end > 0 && end >= span.from - 1) return false;
  }
  const last = Math.min(words.length, span.to + NEAR);
  for (let at = Math.max(0, span.from - NEAR); at < last; at++) {
    if (at >= span.from && at < span.to) continue;
    if (markAt(table, 'skilled', words, at) > 0) return true;
  }
  return words.length <= span.to + 2 || (brackets[span.from] ?? -1) >= 0;
}

/** Up to the next number, the end of the clause, a wish after the first name, or a demand of its own ("… and knowledge of"). */
function spotsAfter(span: YearSpan, next: number, statement: CuedStatement): Spot[] {
  const { clauses, cues, brackets, closings } = statement;
  const opening = brackets[span.from] ?? -1;
  const last = opening >= 0 ? (closings.get(opening) ?? next) : next;
  let to = span.to;
  while (to < Math.min(next, last) && clauses[to] === clauses[span.to - 1]) to++;
  for (const cue of cues) {
    if (cue.from < span.to || cue.from >= to) continue;
    const isOwnDemand = cue.kind === 'demand' && beginsAnew(statement, cue.from);
    const isWish =
      cue.kind === 'preferred' && cue.reach === 'forward' && hasName(span.to, cue.from, statement);
    if (isOwnDemand || isWish) to = cue.from;
  }
  const end = endOfExperience(span.to, to, statement);
  return statement.spots.filter((spot) => spot.from >= span.to && spot.to <= end);
}

function hasName(from: number, to: number, { spots }: CuedStatement): boolean {
  return spots.some((spot) => spot.from >= from && spot.to <= to);
}

/** "3 years of Java *experience* and …", "5 years of *experience* and …": the word ends the phrase, unless "in", "with" or "ideally" follows. */
function endOfExperience(from: number, to: number, { words, cues, table }: CuedStatement): number {
  for (let at = from; at < Math.min(to, from + NEAR); at++) {
    const end = markAt(table, 'experience', words, at);
    if (end === 0) continue;
    const next = words[end];
    const isHedged = cues.some((cue) => cue.kind === 'preferred' && cue.from >= end && cue.from <= end + 1);
    const goesOn = isHedged || markAt(table, 'of-what', words, end) > 0;
    const isAlone = next === undefined || !next.isWord || markAt(table, 'and', words, end) > 0;
    const names = words
      .slice(from, at)
      .some((word) => word.isWord && markAt(table, 'of-what', [word], 0) === 0);
    return goesOn || !(isAlone || names) ? to : at;
  }
  return to;
}

/** After a comma, "and" or "with", words of demand start a line of their own. "Experience" goes on with the same. */
function beginsAnew({ words, table }: CuedStatement, at: number): boolean {
  const before = words[at - 1]?.value ?? '';
  if (/^(?:experience|experienced|working|hands)$/.test(words[at]?.value ?? '')) return false;
  return /^(?:,|with)$/.test(before) || markAt(table, 'and', words, at - 1) === at;
}

function spotsBefore(span: YearSpan, previous: number, statement: CuedStatement): Spot[] {
  const { words, clauses, brackets } = statement;
  const opening = brackets[span.from] ?? -1;
  const end = opening >= 0 ? opening : span.from;
  let from = words[end - 1]?.value === ':' ? end - 1 : end;
  const clause = clauses[from - 1];
  while (from > previous && clauses[from - 1] === clause) from--;
  const before = statement.spots.filter((spot) => spot.from >= from && spot.to <= end);
  const isBesideLast = opening >= 0 || words[end - 1]?.value === ',';
  return isBesideLast ? before.slice(-1) : before;
}
