import { findSpans, type Span } from './find-spans';
import { PageLetters } from './page-letters';

/** One look for every skill: the page is not to learn which of them the user holds (THREATS.md B4). */
const MARKED = 'nextbadge';
/** The one mention that the user asked to be shown. */
const SHOWN = 'nextbadge-shown';
const STYLE = `
  ::highlight(${MARKED}) { background-color: rgb(240 178 62 / .3); text-decoration: underline 2px #a66d00; }
  ::highlight(${SHOWN}) { background-color: #f0b23e; color: #2a1c00; }
`;

/**
 * Marks in the page by the CSS Custom Highlight API: the page's own nodes stay as they are, so its own code finds them
 * again. Nothing is there, style included, before the first mark.
 */
export class Marks {
  #style: CSSStyleSheet | null = null;

  /** Marks the spans of the posting's text that the page shows, in place of what was marked before. */
  mark(text: string, spans: readonly Span[], root: Node): void {
    const ranges = findSpans(text, spans, new PageLetters(root));
    this.#put(
      MARKED,
      ranges.filter((range) => range !== null),
    );
  }

  /** Scrolls to one span and marks it alone; false when the page does not show it. */
  show(text: string, span: Span, root: Node): boolean {
    const [range] = findSpans(text, [span], new PageLetters(root));
    if (!range) return false;
    this.#put(SHOWN, [range]);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return true;
  }

  clear(): void {
    CSS.highlights.delete(MARKED);
    CSS.highlights.delete(SHOWN);
    if (!this.#style) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#style);
    this.#style = null;
  }

  #put(name: string, ranges: readonly Range[]): void {
    if (!this.#style) {
      this.#style = new CSSStyleSheet();
      this.#style.replaceSync(STYLE);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#style];
    }
    CSS.highlights.set(name, new Highlight(...ranges));
  }
}
