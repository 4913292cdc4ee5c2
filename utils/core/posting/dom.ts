/** A node of a page. Opaque on purpose: only a {@link Dom} looks into it, so a page's own names can't get in the way. */
export type PageNode = object;

export type NodeKind = 'element' | 'text' | 'other';

/**
 * All that the posting room asks of a page. The browser answers it through saved prototypes
 * (`browser-dom.ts`), the command line through parse5 (`cli/dom.ts`); both must answer alike.
 */
export interface Dom {
  kind(node: PageNode): NodeKind;
  /** Local name of an element, lower case; empty for other nodes. */
  name(node: PageNode): string;
  /** Characters of a text node. */
  data(node: PageNode): string;
  attribute(element: PageNode, name: string): string | null;
  /** For a shadow root the element that holds it. */
  parent(node: PageNode): PageNode | null;
  firstChild(node: PageNode): PageNode | null;
  nextSibling(node: PageNode): PageNode | null;
  /** The open shadow root of an element, if it has one. */
  shadow(element: PageNode): PageNode | null;
  /** Descendants that match, in document order. Shadow roots are roots of their own. */
  select(root: PageNode, selector: string): readonly PageNode[];
  matches(element: PageNode, selector: string): boolean;
  /** Parses markup into a document that runs nothing and loads nothing. */
  parse(html: string): PageNode;
}
