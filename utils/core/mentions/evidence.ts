import type { VocabularySkill } from '../vocabulary/vocabulary';
import type { Word } from '../vocabulary/words';
import { fieldOf } from './context';
import type { LineContext } from './line-context';
import type { Line } from './lines';
import { listNeighbours } from './list-neighbours';
import { isSure } from './names';
import { SENSES } from './senses.generated';
import {
  DETERMINERS,
  FIELDS_OF_WORK,
  HEADS,
  JOB_NOUNS,
  KNOWING,
  LIST_WORDS,
  PLACE_WORDS,
  PREPOSITIONS,
  SKILL_WORDS,
  VENDORS,
} from './surroundings';
import { isBeforeState, isCapitalised, isLowerCase, isTied } from './word-forms';

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

/** Words looked at on either side. */
const NEAR = 14;

const count = (holds: boolean): number => (holds ? 1 : 0);

/**
 * Gathers the evidence for one sense of a name.
 *
 * @param at  which of the line's names
 */
export function gatherEvidence(context: LineContext, at: number, skill: VocabularySkill): Evidence {
  const { line, capitals, shares, named } = context;
  const { words } = line;
  const { from, to, name } = line.names[at] as Line['names'][number];
  const first = words[from] as Word;
  const before = words[from - 1];
  const after = words[to];
  const field = fieldOf(skill);
  const list = listNeighbours(context, at, field);
  const near = nearWords(words, from, to, skill);
  const startsSentence = from === 0 || context.starts.has(first.start) || isBullet(before);
  const hasCapital = first.text !== first.key;
  const isExact = hasCapital && isWrittenInCapitals(words, from, to) && name.text === name.text.toUpperCase();
  const isStart = startsSentence || capitals;
  const isLowered = !hasCapital && name.text !== name.text.toLowerCase();
  const head = after !== undefined && !after.joined && HEADS.has(after.key);
  const isAsked = head && KNOWING.has(after.key);
  const others = field === undefined ? 0 : (context.sure.get(field) ?? 0) - count(isSure(name));
  const share = field === undefined ? 0 : (shares.get(field) ?? 0);
  const next = after?.wordy === true && !after.joined && !head ? after : undefined;
  // One literal, in this order: postings hold hundreds of names, and putting it together from parts took half the time.
  return {
    capital: count(hasCapital && !isStart && !isExact),
    capitals: count(isExact),
    startCapital: count(hasCapital && isStart && !isExact),
    lowered: count(isLowered && !capitals && !isAsked && !(list.isListed && !isAcronym(name.text))),
    letter: count(name.text.length === 1),
    listSure: list.listSure,
    listRisky: list.listRisky,
    companions: Math.min(2, Math.max(0, others)),
    preposition: count(before !== undefined && PREPOSITIONS.has(before.key)),
    skillWord: count(isAsked || followsSkillWord(words, from)),
    head: count(head),
    version: count(after !== undefined && /^v?\d{1,2}(?:\.[\dx]+)*\+?c?$/.test(after.key)),
    number: count(after !== undefined && /^\d{3,}$/.test(after.key)),
    determiner: count(before !== undefined && DETERMINERS.has(before.key) && !head),
    verb: count(startsSentence && next !== undefined && isLowerCase(next) && !LIST_WORDS.has(next.key)),
    properNext: count(next !== undefined && isCapitalised(next) && !capitals && named[to] !== 1),
    properBefore: count(
      !startsSentence && !capitals && before?.wordy === true && isProperBefore(context, from - 1, before),
    ),
    place: count((before !== undefined && PLACE_WORDS.has(before.key)) || isBeforeState(words, to)),
    profession: count(after !== undefined && JOB_NOUNS.has(after.key) && isFieldOfWork(skill)),
    compound: count(isTied(words, from, to)),
    wordsFor: Math.min(2, near.wordsFor),
    wordsAgainst: Math.min(2, near.wordsAgainst),
    cues: Math.min(3, near.cues),
    field: share,
    otherField: field === undefined || shares.size === 0 ? 0 : 1 - share,
  };
}

/** RAPID, SOLID, REACH: in lower case it is the ordinary word, even in a list of names all in lower case. */
const isAcronym = (name: string): boolean => /^\p{Lu}{4,}$/u.test(name);

const isBullet = (word: Word | undefined): boolean =>
  word !== undefined && /^[.!?•*–—-]$/.test(word.text) && word.text !== '.';

/** More than one letter, and all in capitals. */
function isWrittenInCapitals(words: readonly Word[], from: number, to: number): boolean {
  if (to - from === 1 && words[from]?.text.length === 1) return false;
  for (let at = from; at < to; at++) {
    const text = words[at]?.text ?? '';
    if (text !== text.toUpperCase()) return false;
  }
  return true;
}

/** How many words before a name may announce it. */
const ANNOUNCING = 5;

function followsSkillWord(words: readonly Word[], from: number): boolean {
  for (let at = Math.max(0, from - ANNOUNCING); at < from; at++)
    if (SKILL_WORDS.has(words[at]?.key ?? '')) return true;
  return false;
}

/** A capitalised word before it that is no skill, no maker and no start: "La Scala", "General Assembly". */
function isProperBefore({ line, starts, named }: LineContext, at: number, word: Word): boolean {
  if (!isCapitalised(word) || at === 0 || starts.has(word.start) || isBullet(line.words[at - 1]))
    return false;
  return named[at] !== 1 && !VENDORS.has(word.key) && !SKILL_WORDS.has(word.key);
}

/** Skills that are also what a person is hired as, by the last word of their label. */
const isFieldOfWork = ({ id, label }: VocabularySkill): boolean =>
  FIELDS_OF_WORK.has(id) ||
  /\b(?:development|engineering|administration|design|operations|testing|science)$/i.test(label);

/** Counts the words within reach, on either side, that speak for the skill, against it, or of its field. */
function nearWords(words: readonly Word[], from: number, to: number, skill: VocabularySkill) {
  const sense = SENSES.get(skill.id);
  const cueWords = fieldOf(skill)?.cues;
  const near = { wordsFor: 0, wordsAgainst: 0, cues: 0 };
  if (sense === undefined && cueWords === undefined) return near;
  const last = Math.min(words.length, to + NEAR);
  for (let at = Math.max(0, from - NEAR); at < last; at++) {
    if (at === from) at = to;
    const word = words[at];
    if (word === undefined || !word.wordy) continue;
    if (cueWords?.has(word.key)) near.cues++;
    if (sense?.pro.has(word.key)) near.wordsFor++;
    if (sense?.contra.has(word.key)) near.wordsAgainst++;
  }
  if (sense === undefined) return near;
  for (const key of [`<${words[from - 1]?.key}`, `>${words[to]?.key}`]) {
    if (sense.pro.has(key)) near.wordsFor++;
    if (sense.contra.has(key)) near.wordsAgainst++;
  }
  return near;
}
