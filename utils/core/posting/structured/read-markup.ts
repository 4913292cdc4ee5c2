import { seenText } from '../clean-text';
import type { Dom } from '../dom';
import { type Line, makeLine, PLAIN } from '../line';
import { readLines } from '../read-lines';
import { rawText } from '../walk';

/** How often markup may have been escaped on its way into a record. */
const ESCAPES = 3;
const TAG =
  /<\/?(?:p|br|div|ul|ol|li|h[1-6]|strong|b|em|i|u|span|a|table|tr|td|section|article|blockquote|pre)\b[^<>]*>/i;
const ESCAPED_TAG =
  /&(?:amp;)*(?:lt|#0*60|#x0*3c);\/?(?:p|br|div|ul|ol|li|h[1-6]|strong|b|em|i|u|span|a|table)\b/i;
const ENTITY = /&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/i;
/** Backslash and n, where a line break was meant. */
const LITERAL_BREAK = /(?:\\r)?\\n|\\r/g;
/** Headings that lose their line break when markup is stripped: `Who We AreHealthcare needs`. */
const GLUED_HEADING =
  /(?<=[a-z.!?)]|^)((?:Key |Job |Your |Main |Minimum |Preferred |Required )?(?:Requirements|Responsibilities|Qualifications|Description|Benefits|Skills|Profile)|Who We Are|Who You Are|About (?:Us|You|The Role|the Role|the role|The Job|the job)|What You(?:'|’)?(?:ll)? (?:Do|Bring|Need)|What We Offer|Nice [Tt]o [Hh]ave):?(?=\p{Lu}\p{L})/gu;
const GLUED_SENTENCE = /(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll}+\s)/gu;
/** A text this long without one line break has lost them. */
const STRIPPED_LENGTH = 300;

/** Characters for entities. Only for text without tags: what a parser takes for a tag would be lost. */
export function decodeEntities(dom: Dom, text: string): string {
  if (!ENTITY.test(text)) return text;
  return rawText(dom, dom.parse(`<pre>\n${text.replaceAll('<', '&lt;')}</pre>`));
}

/** The lines of a description. */
export interface MarkupLines {
  readonly lines: readonly Line[];
  /** True when a limit cut it. */
  readonly partial: boolean;
}

function withBreaks(text: string): string {
  const count = text.match(LITERAL_BREAK)?.length ?? 0;
  return count >= 2 || (count === 1 && /\\n(?![a-z])/.test(text)) ? text.replace(LITERAL_BREAK, '\n') : text;
}

function unglued(text: string): string {
  if (text.length < STRIPPED_LENGTH || text.trim().includes('\n')) return text;
  return text
    .replace(GLUED_HEADING, '\n$1\n')
    .replace(GLUED_SENTENCE, '\n')
    .replace(/\s(?=[•·▪●✓✔➢]\s)/g, '\n');
}

function plainLines(text: string): Line[] {
  return unglued(text)
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => makeLine(line, PLAIN))
    .filter((line) => line !== null);
}

/**
 * Reads the description of a record into lines: markup or plain text, escaped up to three times, with literal `\n`,
 * or stripped of its line breaks. Scripts inside are dropped with their text; nothing runs.
 */
export function readMarkup(dom: Dom, description: string): MarkupLines {
  let markup = withBreaks(seenText(description));
  for (let turn = 0; turn < ESCAPES && !TAG.test(markup) && ESCAPED_TAG.test(markup); turn++)
    markup = decodeEntities(dom, markup);
  if (!TAG.test(markup)) return { lines: plainLines(fullyDecoded(dom, markup)), partial: false };
  const read = readLines(dom, dom.parse(brokenAtBlankLines(markup)));
  const lines = read.lines.flatMap((line) => (ENTITY.test(line.text) ? redone(dom, line) : [line]));
  return { lines, partial: read.partial };
}

function fullyDecoded(dom: Dom, text: string): string {
  let decoded = text;
  for (let turn = 0; turn < ESCAPES && ENTITY.test(decoded); turn++) decoded = decodeEntities(dom, decoded);
  return decoded;
}

/** Text between the tags that was typed with blank lines keeps them as breaks. */
function brokenAtBlankLines(markup: string): string {
  return markup.replace(/\n[ \t\u00A0]*\n/g, '<br>');
}

/** A line that still shows entities was escaped once more than its neighbours. */
function redone(dom: Dom, line: Line): Line[] {
  return fullyDecoded(dom, line.text)
    .split('\n')
    .map((text) => makeLine(text, { ...PLAIN, heading: line.kind === 'heading', item: line.kind === 'item' }))
    .filter((made) => made !== null);
}
