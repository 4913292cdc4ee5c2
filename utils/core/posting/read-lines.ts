import { cutText } from './clean-text';
import type { Dom, PageNode } from './dom';
import { leftOutOf } from './left-out';
import { NODE_LIMIT, TEXT_LIMIT } from './limits';
import { type Line, makeLine, settlePictured } from './line';
import { walk } from './walk';

/** Elements that start and end a line of their own. */
const BLOCKS = new Set(
  (
    'address article blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const HEADING = /^h[1-6]$/;
/** Inline elements that pages set apart by style alone: `<span>City</span><span>Amritsar</span>`. */
const RUNS = new Set(['span', 'label', 'a']);
/** Inline elements that show one word each and no sentence: the skills of a posting, its tags. */
const CHIP = /(?:^|[\s_-])(?:chip|pill|tag|badge|skill)s?(?:$|[\s_-])/i;
/** Where one such run ends and the next begins, a change of case or a digit tells two words from a word in two parts. */
const ENDS_WORD = /[\p{Ll}\p{N})]$/u;
const STARTS_WORD = /^[\p{Lu}\p{N}(]/u;
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const KEEPS_BREAKS = /white-space\s*:\s*(?:pre|break-spaces)/i;
const KEEPS_BREAKS_CLASS = /\b(?:whitespace|white-space|ws)-pre/;
/** A line break of the source that stands for one on the page: in front of a bullet typed by hand. */
const BREAK_BEFORE_BULLET = /\n\s*(?=[•·▪◦●○■‣⁃✓✔✅➢➤►]|[-–*]\s)/;

export interface Lines {
  readonly lines: readonly Line[];
  /** For each line the node of its first text. */
  readonly places: readonly PageNode[];
  /** True when a limit cut the page. */
  readonly partial: boolean;
}

export interface ReadLinesOptions {
  /** The whole page, where `root` is a part of it. */
  readonly page?: PageNode;
  /** Elements that are left out with all below them. */
  readonly without?: ReadonlySet<PageNode>;
}

/** Gathers text into lines while the walk goes through the page. */
class LineGatherer {
  readonly lines: Line[] = [];
  readonly places: PageNode[] = [];
  private place: PageNode | null = null;
  private readonly pictured = new Set<number>();
  private parts: string[] = [];
  private letters = 0;
  private boldLetters = 0;
  private linkedLetters = 0;
  private length = 0;
  headings = 0;
  items = 0;
  bold = 0;
  links = 0;
  pre = 0;
  /** Set where one run follows another without white space. */
  runEnded = false;
  runBegins = false;

  /** True when text had to be left out. */
  isCut = false;

  /** Adds a text node's characters, as many as there is room for. */
  add(whole: string, node: PageNode): void {
    const data = cutText(whole, TEXT_LIMIT - this.length);
    this.isCut ||= data.length < whole.length;
    this.length += data.length;
    const pieces = this.pre > 0 ? data.split('\n') : data.split(BREAK_BEFORE_BULLET);
    if (this.runBegins && ENDS_WORD.test(this.parts.at(-1) ?? '') && STARTS_WORD.test(data))
      this.parts.push(' ');
    this.runEnded = this.runBegins = false;
    pieces.forEach((piece, index) => {
      if (index > 0) this.endLine();
      const letters = piece.replace(/\s+/g, '').length;
      if (this.letters === 0) this.place = node;
      this.letters += letters;
      if (this.bold > 0) this.boldLetters += letters;
      if (this.links > 0) this.linkedLetters += letters;
      this.parts.push(piece);
    });
  }

  endLine(): void {
    if (this.letters === 0) {
      this.parts = [];
      return;
    }
    const raw = this.parts.join('');
    const line = makeLine(raw, {
      heading: this.headings > 0,
      item: this.items > 0,
      bold: this.boldLetters === this.letters,
      linked: this.linkedLetters,
    });
    if (line && this.place) {
      this.places.push(this.place);
      if (/^\s*\p{Extended_Pictographic}/u.test(raw)) this.pictured.add(this.lines.length);
      this.lines.push(line);
    }
    this.parts = [];
    this.letters = this.boldLetters = this.linkedLetters = 0;
  }

  settled(): Line[] {
    return settlePictured(this.lines, this.pictured);
  }
}

/**
 * Reads what is below `root` line by line: a block element or `<br>` ends a line, list items stay apart, and what is
 * not the posting's own text is left out. Never changes the page; gives the same lines every time.
 */
export function readLines(dom: Dom, root: PageNode, options: ReadLinesOptions = {}): Lines {
  const isLeftOut = leftOutOf(dom, options.page ?? root);
  const gathered = new LineGatherer();
  const isBlock = (element: PageNode, tag: string): boolean =>
    BLOCKS.has(tag) || (RUNS.has(tag) && CHIP.test(dom.attribute(element, 'class') ?? ''));
  const shift = (element: PageNode, by: 1 | -1): void => {
    const tag = dom.name(element);
    if (HEADING.test(tag) || dom.attribute(element, 'role') === 'heading') gathered.headings += by;
    if (tag === 'li' || dom.attribute(element, 'role') === 'listitem') gathered.items += by;
    if (tag === 'a') gathered.links += by;
    const style = dom.attribute(element, 'style') ?? '';
    if (tag === 'b' || tag === 'strong' || tag === 'th' || BOLD_STYLE.test(style)) gathered.bold += by;
    const keeps = KEEPS_BREAKS.test(style) || KEEPS_BREAKS_CLASS.test(dom.attribute(element, 'class') ?? '');
    if (tag === 'pre' || keeps) gathered.pre += by;
  };
  const whole = walk(dom, root, NODE_LIMIT, {
    enter(node) {
      const kind = dom.kind(node);
      if (kind === 'text') {
        gathered.add(dom.data(node), node);
        return false;
      }
      if (kind !== 'element') return true;
      if (options.without?.has(node) || (node !== root && isLeftOut(node))) return false;
      const tag = dom.name(node);
      if (tag === 'br') gathered.endLine();
      if (isBlock(node, tag)) gathered.endLine();
      if (RUNS.has(tag) && gathered.runEnded) gathered.runBegins = true;
      shift(node, 1);
      return true;
    },
    leave(node) {
      if (dom.kind(node) !== 'element') return;
      const tag = dom.name(node);
      if (isBlock(node, tag)) gathered.endLine();
      if (RUNS.has(tag)) gathered.runEnded = true;
      shift(node, -1);
    },
  });
  gathered.endLine();
  return { lines: gathered.settled(), places: gathered.places, partial: !whole || gathered.isCut };
}
