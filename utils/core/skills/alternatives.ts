import { COMPANIONS } from './companions.generated';
import type { CuedStatement, Spot } from './cued-statement';
import type { Link } from './links';
import { type Region, regionOf } from './reach';

/** Kinds of tool of which one replaces another: a slash between two of the same kind means "or". */
const INTERCHANGEABLE = new Set('language cloud database devops mobile frontend testing'.split(' '));

const companions = new Set(
  COMPANIONS.flatMap(([first, second]) => [`${first} ${second}`, `${second} ${first}`]),
);

/**
 * The either/or groups of a statement: "A, B or C", "A and/or B", a slash between interchangeable names, and whatever
 * list follows "one of". Nested groups are flattened.
 *
 * @param links  between each mention and the next
 * @param categoryOf  the vocabulary's category, null for an unknown name
 */
export function alternativesIn(
  statement: CuedStatement,
  links: readonly Link[],
  categoryOf: (spot: Spot) => string | null,
): Spot[][] {
  const joined = links.map((link) => link === 'or');
  links.forEach((link, index) => {
    if (link === 'slash') joined[index] = isEitherSlash(statement, links, index, categoryOf);
  });
  takeListsBefore(links, joined);
  takeOneOf(statement, links, joined);
  return runs(statement.spots, joined);
}

/** "AWS, Azure or GCP": the commas before an "or" belong to it. Without any comma in the text a blank does the same. */
function takeListsBefore(links: readonly Link[], joined: boolean[]): void {
  const listed: Link = links.includes('comma') ? 'comma' : 'blank';
  for (let index = links.length - 2; index >= 0; index--) {
    if (links[index] === listed && joined[index + 1] && links[index + 1] !== 'slash') joined[index] = true;
  }
}

function takeOneOf(statement: CuedStatement, links: readonly Link[], joined: boolean[]): void {
  for (const cue of statement.cues) {
    if (cue.kind !== 'one-of') continue;
    const region = beforeExamples(regionOf(cue, statement), statement);
    for (let index = 0; index < links.length; index++) {
      const left = statement.spots[index] as Spot;
      const right = statement.spots[index + 1] as Spot;
      if (left.from < region.from || right.to > region.to || links[index] === 'none') continue;
      joined[index] = true;
    }
  }
}

/** "One of A, B or C with tools like D, E": the examples of a member are no members. */
function beforeExamples(region: Region, { cues, spots }: CuedStatement): Region {
  const first = spots.find((spot) => spot.from >= region.from);
  const examples = cues.find((cue) => cue.kind === 'examples' && first !== undefined && cue.from >= first.to);
  return examples === undefined ? region : { from: region.from, to: Math.min(region.to, examples.from) };
}

/** A slash is "or" between two of a kind, unless they go together (HTML/CSS); three in a row with blanks are a list. */
function isEitherSlash(
  { spots, words }: CuedStatement,
  links: readonly Link[],
  index: number,
  categoryOf: (spot: Spot) => string | null,
): boolean {
  const left = spots[index] as Spot;
  const right = spots[index + 1] as Spot;
  const isSpaced = (words[left.to]?.start ?? 0) > left.mention.end;
  if (isSpaced && (links[index - 1] === 'slash' || links[index + 1] === 'slash')) return false;
  const category = categoryOf(left);
  if (category === null || category !== categoryOf(right) || !INTERCHANGEABLE.has(category)) return false;
  return !companions.has(`${left.mention.skillId} ${right.mention.skillId}`);
}

function runs(spots: readonly Spot[], joined: readonly boolean[]): Spot[][] {
  const groups: Spot[][] = [];
  joined.forEach((isJoined, index) => {
    if (!isJoined) return;
    const right = spots[index + 1] as Spot;
    if (index > 0 && joined[index - 1]) groups[groups.length - 1]?.push(right);
    else groups.push([spots[index] as Spot, right]);
  });
  return groups;
}
