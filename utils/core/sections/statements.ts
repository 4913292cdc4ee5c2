import type { Block, PostingText } from '../posting/posting';
import { ITEM_STARTS } from './item-starts.generated';
import { Phrases } from './phrases';
import { type Word, wordsOf } from './words';

/** A sentence, a bullet or the stretch of a line that says one thing; offsets into the posting's text. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  /** The line it begins in. */
  readonly block: Block;
  readonly words: readonly Word[];
}

/** Words that are looked at as one at most: a text without a stop is cut here, so that work stays linear. */
const MOST_WORDS = 300;

/** Bullets; U+0095 and private characters (`\p{Co}`) are those of a word processor, wrongly decoded. */
const BULLET = /^[•·▪●○◦‣■□◆✓✔➢➤►▶★\u0095\p{Co}]$/u;
const STOP = /^[.!?]$/;
/** What a sentence may begin with. */
const OPENING = /^[\p{Lu}\p{N}<"“„(*]/u;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.?g|i\.?e|vs|incl|approx|ca|min|max|no|nr|resp|z\.\s?b|d\.\s?h|bzw|inkl|ggf|p\.\s?ej|bijv|[a-z]\.?sc|ph\.?d|cand)\.$/i;
const BEFORE_NO_START = new Set(
  'and or the a an our your of with for to in on as by is are be have has at from'.split(' '),
);

type After = 'any' | 'lower';
const ITEM_START = new Phrases<After>();
for (const [after, phrases] of ITEM_STARTS.en ?? []) {
  for (const phrase of (phrases as string).split('|')) ITEM_START.add(phrase, after as After);
}

/** A posting cut into statements, and the words of each line that is a block of its own. */
interface Cut {
  readonly statements: readonly Statement[];
  readonly words: ReadonlyMap<Block, readonly Word[]>;
}

/** Sections and skills are read from the same statements, one after the other. */
const CUT = new WeakMap<PostingText, Cut>();

function cutOf(result: PostingText): Cut {
  const cut = CUT.get(result) ?? cutLines(result);
  CUT.set(result, cut);
  return cut;
}

/** The statements of a posting, in order. Between two of them stand only blanks and line breaks. */
export const statementsOf = (result: PostingText): readonly Statement[] => cutOf(result).statements;

/** The words of a block of a posting. */
export function wordsOfBlock(result: PostingText, block: Block): readonly Word[] {
  return cutOf(result).words.get(block) ?? wordsOf(result.posting.text, block.start, block.end);
}

function cutLines({ posting, blocks }: PostingText): Cut {
  const english = posting.language === null || posting.language === 'en';
  const statements: Statement[] = [];
  const wordsByBlock = new Map<Block, readonly Word[]>();
  for (const { start, end, block } of joinedLines(posting.text, blocks)) {
    const words = wordsOf(posting.text, start, end);
    if (end === block.end) wordsByBlock.set(block, words);
    let from = 0;
    for (let at = 1; at <= words.length; at++) {
      const isCut =
        at === words.length || at - from >= MOST_WORDS || beginsStatement(posting.text, words, at, english);
      if (!isCut) continue;
      const own = words.slice(from, at);
      statements.push({
        start: (own[0] as Word).start,
        end: (own[own.length - 1] as Word).end,
        block,
        words: own,
      });
      from = at;
    }
  }
  return { statements, words: wordsByBlock };
}

/** Lines, with those made one that a page broke after "(e.g." or after a bullet of its own. */
function joinedLines(text: string, blocks: readonly Block[]) {
  const lines: { start: number; end: number; block: Block }[] = [];
  for (const block of blocks) {
    if (text.slice(block.start, Math.min(block.end, block.start + 3)).trim() === '') continue;
    const previous = lines[lines.length - 1];
    if (previous !== undefined && block.kind !== 'item' && isOpenEnded(text, previous))
      previous.end = block.end;
    else lines.push({ start: block.start, end: block.end, block });
  }
  return lines;
}

function isOpenEnded(text: string, line: { start: number; end: number }): boolean {
  const tail = text.slice(Math.max(line.start, line.end - 120), line.end).trimEnd();
  return (
    /(?:^|[\s(])(?:e\.g|i\.e|z\.b|bijv|p\.ej)\.$/i.test(tail) ||
    /^[•·▪●*-]$/.test(tail) ||
    /\([^()]*$/.test(tail)
  );
}

function beginsStatement(text: string, words: readonly Word[], at: number, english: boolean): boolean {
  const word = words[at] as Word;
  const before = words[at - 1] as Word;
  if (!word.isWord && (BULLET.test(word.value) || isDashBullet(text, words, at))) return true;
  if (isSmallLetter(text, word.start) || !OPENING.test(text.slice(word.start, word.start + 2))) return false;
  if (STOP.test(before.value) && before.end < word.start) {
    return !ABBREVIATION.test(text.slice(Math.max(0, before.end - 9), before.end));
  }
  return english && beginsItem(text, words, at);
}

/** Of the plain ones: what most words begin with, told without a pattern. */
function isSmallLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x61 && code <= 0x7a;
}

/** A star or a dash between blanks, before a capital. */
function isDashBullet(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  return (
    /^[*–—-]$/.test(word.value) &&
    /\s/.test(text[word.start - 1] ?? ' ') &&
    next !== undefined &&
    next.start > word.end &&
    /\p{Lu}/u.test(text[next.start] ?? '')
  );
}

/** "… design patterns Experience with AWS Good English": a demand that begins without a stop before it. */
function beginsItem(text: string, words: readonly Word[], at: number): boolean {
  const hit = ITEM_START.longestAt(words, at);
  const before = words[at - 1] as Word;
  if (hit === null || BEFORE_NO_START.has(before.value)) return false;
  if (!before.isWord) return before.value === ')';
  return hit.value === 'any' || /[\p{Ll}\p{N}]/u.test(text[before.start] ?? '');
}
