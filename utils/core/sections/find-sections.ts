import type { Block, PostingText } from '../posting/posting';
import { kindOfContent } from './content-kind';
import { headingLine } from './heading-lines';
import { type HeadingTable, headingTable } from './heading-table';
import { inlineHeadings } from './inline-headings';
import { kindOfOpening } from './openings';
import type { Section, SectionKind } from './section';
import { type Statement, statementsOf, wordsOfBlock } from './statements';
import type { Word } from './words';

interface Start {
  readonly kind: SectionKind;
  readonly heading: string | null;
  readonly at: number;
}

/** How far under a heading its content is looked at. */
const MOST_LINES_BELOW = 20;
const MOST_WORDS_BELOW = 120;

/** Kinds opened by a sentence that end where a list begins: the list belongs to the heading above. */
const PROSE: ReadonlySet<SectionKind> = new Set(['about_company', 'eeo_legal', 'application']);

/**
 * The sections of a posting, in order; together they cover its text without gap or overlap. Yields after each line.
 *
 * Headings are read from the page's own marks, from listed phrases (also where a page ran them into a line) and from
 * their shape. One that no phrase explains takes its kind from the text under it, else from the section before.
 * Sentences may open a section too ("Please send …"). A job board's data line ("Industry: …") is `other` with a heading.
 */
export function* findSections(result: PostingText): Generator<void, Section[]> {
  if (result.posting.text.length === 0) return [];
  const finder = new SectionFinder(result);
  for (let index = 0; index < result.blocks.length; index++) {
    yield;
    finder.readLine(index);
  }
  return sectionsBetween(finder.starts, result.posting.text.length);
}

class SectionFinder {
  readonly starts: Start[] = [{ kind: 'other', heading: null, at: 0 }];
  readonly #result: PostingText;
  readonly #text: string;
  readonly #blocks: readonly Block[];
  readonly #table: HeadingTable;
  readonly #statements: readonly Statement[];
  /** First statement that no line has taken yet. */
  #nextStatement = 0;
  /** The last section that a heading opened: what holds again after a data line or a sentence's own section. */
  #headed: Start = this.starts[0] as Start;
  /** Lines that still belong to a data field. */
  #fieldLines = 0;

  constructor(result: PostingText) {
    this.#result = result;
    this.#text = result.posting.text;
    this.#blocks = result.blocks;
    this.#table = headingTable(result.posting.language);
    this.#statements = statementsOf(result);
  }

  get #current(): Start {
    return this.starts[this.starts.length - 1] as Start;
  }

  readLine(index: number): void {
    const block = this.#blocks[index] as Block;
    const own = this.#statementsIn(block);
    if (this.#current.kind === 'related') return;
    if (block.kind === 'title') this.#openHeaded('other', null, block.start);
    else if (block.kind === 'skills') this.#openHeaded('required', null, block.start);
    else this.#readWords(index, block, own);
  }

  #readWords(index: number, block: Block, statements: readonly Statement[]): void {
    const words = wordsOfBlock(this.#result, block);
    const line = headingLine(this.#text, block, words, this.#table);
    if (line !== null && !(line.isByWordsOnly && this.#isFirst(index))) {
      this.#openLine(index, line.kind);
      return;
    }
    this.#leaveField(block);
    this.#leaveProse(block);
    this.#readRun(block, words, statements);
  }

  /** A heading that is a line of its own. */
  #openLine(index: number, listed: SectionKind | null): void {
    const block = this.#blocks[index] as Block;
    const heading = this.#text.slice(block.start, block.end).trim();
    if (listed === 'other') {
      this.#fieldLines = 1;
      this.starts.push({ kind: 'other', heading, at: block.start });
      return;
    }
    this.#fieldLines = 0;
    const inherited = this.#headed.kind === 'other' ? 'about_role' : this.#headed.kind;
    const isTitle = listed === null && this.#isFirst(index);
    const kind = isTitle
      ? 'other'
      : (listed ?? kindOfContent(this.#wordsBelow(index), this.#table) ?? inherited);
    this.#openHeaded(kind, isTitle ? null : heading, block.start);
  }

  /** Headings and openings inside a line of text, in order. */
  #readRun(block: Block, words: readonly Word[], statements: readonly Statement[]): void {
    const isInFields = this.#current.kind === 'other' && this.#current.heading !== null;
    const inline = inlineHeadings(this.#text, words, this.#table, isInFields);
    let next = 0;
    for (const [position, statement] of statements.entries()) {
      const heading = inline[next];
      const isHeaded = heading !== undefined && heading.start <= statement.start;
      if (!isHeaded && (block.kind !== 'item' || position > 0)) {
        const kind = kindOfOpening(
          statement,
          this.#table,
          this.#current.kind,
          this.#current === this.#headed,
        );
        if (kind !== null) this.starts.push({ kind, heading: null, at: statement.start });
      }
      for (
        let found = inline[next];
        found !== undefined && found.start < statement.end;
        found = inline[++next]
      ) {
        const label = this.#text.slice(found.start, found.end);
        if (found.kind === 'other') this.starts.push({ kind: 'other', heading: label, at: found.start });
        else this.#openHeaded(found.kind, label, found.start);
      }
    }
    const last = inline[inline.length - 1];
    if (last?.kind === 'other')
      this.#fieldLines = this.#text.slice(last.end, block.end).trim().length > 1 ? 0 : 1;
  }

  #openHeaded(kind: SectionKind, heading: string | null, at: number): void {
    const start = { kind, heading, at };
    this.#headed = start;
    this.starts.push(start);
  }

  /** A data field ends with its line, or with the line after a bare label. */
  #leaveField(block: Block): void {
    if (this.#current.kind !== 'other' || this.#current.heading === null) return;
    if (this.#fieldLines > 0) this.#fieldLines--;
    else this.starts.push({ ...this.#headed, at: block.start });
  }

  #leaveProse(block: Block): void {
    const isOwn = this.#current.heading === null && this.#current !== this.#headed;
    if (block.kind === 'item' && isOwn && PROSE.has(this.#current.kind)) {
      this.starts.push({ ...this.#headed, at: block.start });
    }
  }

  #isFirst(index: number): boolean {
    return index === 0 && this.starts.length === 1;
  }

  #statementsIn(block: Block): Statement[] {
    const own: Statement[] = [];
    for (let next = this.#statements[this.#nextStatement]; next !== undefined && next.start < block.end; ) {
      own.push(next);
      next = this.#statements[++this.#nextStatement];
    }
    return own;
  }

  /** The words of the lines under a heading, up to the next one. */
  #wordsBelow(index: number): Word[] {
    const words: Word[] = [];
    const last = Math.min(this.#blocks.length, index + MOST_LINES_BELOW);
    for (let below = index + 1; below < last && words.length < MOST_WORDS_BELOW; below++) {
      const block = this.#blocks[below] as Block;
      const own = wordsOfBlock(this.#result, block);
      if (headingLine(this.#text, block, own, this.#table) !== null) break;
      words.push(...own.slice(0, MOST_WORDS_BELOW));
    }
    return words;
  }
}

function sectionsBetween(starts: readonly Start[], end: number): Section[] {
  const sections: Section[] = [];
  starts.forEach(({ kind, heading, at }, index) => {
    const until = starts[index + 1]?.at ?? end;
    if (until > at) sections.push({ kind, heading, start: at, end: until });
  });
  return sections;
}
