import type { VocabularySkill } from '../vocabulary/vocabulary';
import type { Word } from '../vocabulary/words';
import { type Field, fieldOf } from './context';
import type { Line } from './lines';
import { type FoundName, isSure } from './names';
import { SENSES } from './senses.generated';
import { FIELDS_OF_WORK, HEADS, JOB_NOUNS, SKILL_WORDS, US_STATES, VENDORS } from './surroundings';

/**
 * What speaks for and against a name meaning the skill where it stands. Each entry is a count or 0/1; what it weighs is
 * in {@link ./judge}.
 */
export interface Evidence {
  /** Written with the capitals of the table, where grammar asks for none. */
  readonly capital: number;
  /** All in capitals, as the table has it. */
  readonly capitals: number;
  /** Capital at the start of a sentence or in a line of capitals: says nothing. */
  readonly startCapital: number;
  /** Lower case although the table writes a capital. */
  readonly lowered: number;
  /** One letter long. */
  readonly letter: number;
  /** A sure name, or a capitalised risky one, is its neighbour in a list. */
  readonly listSure: number;
  readonly listRisky: number;
  /** Sure names of its field elsewhere in the line, at most two. */
  readonly companions: number;
  /** Follows "in", "with", "using"; follows "experience", "knowledge", "written" within a few words. */
  readonly preposition: number;
  readonly skillWord: number;
  /** Followed by a word like "developer", "framework", "queries"; by a version. */
  readonly head: number;
  readonly version: number;
  /** Followed by a year or a long number. */
  readonly number: number;
  /** After "a", "the", "our": an ordinary noun, unless a head follows. */
  readonly determiner: number;
  /** At the start of a sentence before an ordinary word in lower case: often a verb. */
  readonly verb: number;
  /** Part of a longer proper name: a street, a hotel, a person. */
  readonly properNext: number;
  readonly properBefore: number;
  /** After "at", "near": a company or a place. */
  readonly place: number;
  /** A field of work before a job or a team: "backend engineer", "the DevOps team" name people. */
  readonly profession: number;
  /** Part of a hyphenated word, or tied to a letter by an ampersand. */
  readonly compound: number;
  /** Words near by that the table of senses lists, at most two each. */
  readonly wordsFor: number;
  readonly wordsAgainst: number;
  /** Words near by of its field, at most three. */
  readonly cues: number;
  /** Share of the posting's sure names that are of its field, and that are not; both 0 where there are too few. */
  readonly field: number;
  readonly otherField: number;
}

const PREPOSITIONS = new Set([
  'in',
  'with',
  'using',
  'via',
  'on',
  'through',
  'mit',
  'en',
  'con',
  'avec',
  'met',
]);
const DETERMINERS = new Set(
  'a an the our your their its his her this that each every any some no my one both these those'.split(' '),
);
const PLACE_WORDS = new Set(['at', 'near', 'ask', 'contact']);
const LIST_WORDS = new Set(['and', 'or', 'und', 'oder', 'et', 'ou', 'y', 'o', 'en', 'of']);
const TIED_TAILS =
  /^(?:based|powered|native|driven|certified|related|like|first|only|style|side|entwickl|kenntnis|programm|erfahrung)/;
const LIST_MARK = /^[,/()&+;|]$/;
/** Words looked at on either side. */
const NEAR = 14;

export interface Surroundings {
  readonly line: Line;
  readonly found: FoundName;
  readonly shares: ReadonlyMap<Field, number>;
}

/** Gathers the evidence for one sense of a found name. */
export function gatherEvidence({ line, found, shares }: Surroundings, skill: VocabularySkill): Evidence {
  const { words } = line;
  const { from, to, name } = found;
  const first = words[from] as Word;
  const last = words[to - 1] as Word;
  const before = words[from - 1];
  const after = words[to];
  const starts = startsSentence(words, from) || isMostlyCapitals(words);
  const hasCapital = first.text !== first.key;
  const wantsCapital = name.text !== name.text.toLowerCase();
  const written = words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ');
  const allCapitals = written.length > 1 && written === written.toUpperCase() && hasCapital;
  const exactCapitals = allCapitals && name.text.toUpperCase() === name.text;
  const field = fieldOf(skill);
  const { isListed, ...list } = listNeighbours(line, found, field);
  const headAfter = after !== undefined && !after.joined && HEADS.has(after.key);
  const near = words.slice(Math.max(0, from - NEAR), to + NEAR).filter((word) => word.wordy);
  const nearKeys = near
    .filter((word) => word.start < first.start || word.start >= last.end)
    .map((word) => word.key);
  const sense = SENSES.get(skill.id);
  const nearAndNext = [...nearKeys, `<${before?.key}`, `>${after?.key}`];
  const count = (set: ReadonlySet<string> | undefined, most: number): number =>
    set === undefined ? 0 : Math.min(most, nearAndNext.filter((key) => set.has(key)).length);
  const nextIsProper =
    after !== undefined && after.wordy && !after.joined && isCapitalised(after) && !isMostlyCapitals(words);
  return {
    capital: hasCapital && !starts && !exactCapitals ? 1 : 0,
    capitals: exactCapitals && !isMostlyCapitals(words) ? 1 : 0,
    startCapital: hasCapital && starts && !exactCapitals ? 1 : 0,
    lowered: wantsCapital && !hasCapital && !isListed ? 1 : 0,
    letter: name.text.length === 1 ? 1 : 0,
    ...list,
    companions: companionsOf(line, found, field),
    preposition: before !== undefined && PREPOSITIONS.has(before.key) ? 1 : 0,
    skillWord: words.slice(Math.max(0, from - 5), from).some((word) => SKILL_WORDS.has(word.key)) ? 1 : 0,
    head: headAfter ? 1 : 0,
    version: after !== undefined && /^v?\d{1,2}(?:\.[\dx]+)*\+?c?$/.test(after.key) ? 1 : 0,
    number: after !== undefined && /^\d{3,}$/.test(after.key) ? 1 : 0,
    determiner: before !== undefined && DETERMINERS.has(before.key) && !headAfter ? 1 : 0,
    verb:
      startsSentence(words, from) &&
      after !== undefined &&
      after.wordy &&
      isLower(after) &&
      !headAfter &&
      !LIST_WORDS.has(after.key)
        ? 1
        : 0,
    properNext: nextIsProper && !isName(line, to) && !headAfter ? 1 : 0,
    properBefore:
      before !== undefined &&
      before.wordy &&
      isCapitalised(before) &&
      !starts &&
      !startsSentence(words, from - 1) &&
      !isName(line, from - 1) &&
      !VENDORS.has(before.key) &&
      !SKILL_WORDS.has(before.key) &&
      !isMostlyCapitals(words)
        ? 1
        : 0,
    place: (before !== undefined && PLACE_WORDS.has(before.key)) || isBeforeState(words, to) ? 1 : 0,
    profession: after !== undefined && JOB_NOUNS.has(after.key) && isFieldOfWork(skill) ? 1 : 0,
    compound: isTied(words, from, to) ? 1 : 0,
    wordsFor: count(sense?.pro, 2),
    wordsAgainst: count(sense?.contra, 2),
    cues: count(field?.cues, 3),
    field: field === undefined ? 0 : (shares.get(field) ?? 0),
    otherField: field === undefined || shares.size === 0 ? 0 : 1 - (shares.get(field) ?? 0),
  };
}

/** Skills that are also what a person is hired as, by the last word of their label. */
const isFieldOfWork = ({ id, label }: VocabularySkill): boolean =>
  FIELDS_OF_WORK.has(id) ||
  /\b(?:development|engineering|administration|design|operations|testing|science)$/i.test(label);

function startsSentence(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined) return true;
  return /^[.!?•*–—-]$/.test(before.text);
}

/** "Phoenix, AZ", "Cypress, Texas.": a town with its state at the end of a phrase. */
function isBeforeState(words: readonly Word[], at: number): boolean {
  const state = words[at + 1];
  if (words[at]?.text !== ',' || state === undefined || !isCapitalised(state)) return false;
  return US_STATES.has(state.key) && (state.key.length > 2 || state.text === state.text.toUpperCase());
}

const isCapitalised = (word: Word): boolean => word.text.charAt(0) !== word.key.charAt(0);
const isLower = (word: Word): boolean => word.text === word.key && /^\p{L}/u.test(word.text);

/** A heading or a line in capitals: every other word has one. */
function isMostlyCapitals(words: readonly Word[]): boolean {
  const long = words.filter((word, i) => i > 0 && word.wordy && word.key.length > 3);
  return (
    long.length >= 4 &&
    long.filter(isCapitalised).length >= 0.8 * long.length &&
    !words.some((word) => word.text === ',')
  );
}

const isName = (line: Line, at: number): boolean => line.names.some(({ from, to }) => from <= at && at < to);

function isTied(words: readonly Word[], from: number, to: number): boolean {
  const after = words[to];
  if (words[from]?.joined) return true;
  if (after?.joined && !TIED_TAILS.test(after.key)) return true;
  const touches = (a: Word | undefined, b: Word | undefined): boolean =>
    a !== undefined && b !== undefined && a.end === b.start;
  if (after?.text === '&' && touches(words[to - 1], after) && touches(after, words[to + 1])) return true;
  if (after?.text === '.' && words[from]?.text.length === 1 && words[to + 1] !== undefined) return true;
  const before = words[from - 1];
  return before?.text === '&' && touches(before, words[from]);
}

interface ListNeighbours {
  readonly listSure: number;
  readonly listRisky: number;
  /** A mark, not a word, parts it from another name. */
  readonly isListed: boolean;
}

/** Names next to it in a list: parted by a comma, a slash, a bracket, "and", "or". */
function listNeighbours(line: Line, found: FoundName, field: Field | undefined): ListNeighbours {
  let listSure = 0;
  let listRisky = 0;
  let isListed = false;
  const at = line.names.indexOf(found);
  for (const other of [line.names[at - 1], line.names[at + 1]]) {
    if (other === undefined) continue;
    const [left, right] = other.from < found.from ? [other, found] : [found, other];
    const between = line.words.slice(left.to, right.from);
    if (between.length === 0 || between.length > 3) continue;
    if (!between.every((word) => LIST_MARK.test(word.text) || LIST_WORDS.has(word.key))) continue;
    const same = other.name.skills.some((skill) => fieldOf(skill) === field);
    if (isSure(other.name)) listSure += same ? 1 : 0.5;
    else if (same && isCapitalised(line.words[other.from] as Word)) listRisky++;
    isListed ||= between.every((word) => /^[,/;|]$/.test(word.text));
  }
  return { listSure, listRisky, isListed };
}

function companionsOf(line: Line, found: FoundName, field: Field | undefined): number {
  const sure = line.names.filter(
    (other) =>
      other !== found && isSure(other.name) && other.name.skills.some((skill) => fieldOf(skill) === field),
  );
  return Math.min(2, sure.length);
}
