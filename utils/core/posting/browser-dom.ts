import type { Dom, NodeKind, PageNode } from './dom';

const KINDS: Readonly<Record<number, NodeKind>> = { 1: 'element', 3: 'text', 4: 'text' };

/** The getter that `prototype` defines for `property`, to be called on any node: a page can't clobber it (THREATS.md B6). */
function getter<T>(prototype: object, property: string): (node: PageNode) => T {
  const get = Object.getOwnPropertyDescriptor(prototype, property)?.get;
  if (!get) throw new Error(`This platform has no ${property}`);
  return (node) => get.call(node) as T;
}

/** Looks at live pages. Saves the prototypes' own members once, before it looks at any node. */
function makeBrowserDom(): Dom {
  const nodeType = getter<number>(Node.prototype, 'nodeType');
  const localName = getter<string>(Element.prototype, 'localName');
  const data = getter<string>(CharacterData.prototype, 'data');
  const parentNode = getter<PageNode | null>(Node.prototype, 'parentNode');
  const host = getter<PageNode>(ShadowRoot.prototype, 'host');
  const shadow = getter<PageNode | null>(Element.prototype, 'shadowRoot');
  const { getAttribute, matches } = Element.prototype;
  const select: Readonly<Record<number, ParentNode['querySelectorAll']>> = {
    1: Element.prototype.querySelectorAll,
    9: Document.prototype.querySelectorAll,
    11: DocumentFragment.prototype.querySelectorAll,
  };
  return {
    kind: (node) => KINDS[nodeType(node)] ?? 'other',
    name: (node) => (nodeType(node) === 1 ? localName(node).toLowerCase() : ''),
    data: (node) => data(node),
    attribute: (element, name) => getAttribute.call(element as Element, name),
    parent: (node) => parentNode(node) ?? (node instanceof ShadowRoot ? host(node) : null),
    firstChild: getter(Node.prototype, 'firstChild'),
    nextSibling: getter(Node.prototype, 'nextSibling'),
    shadow,
    select: (root, selector) => {
      const selectIn = select[nodeType(root)];
      return selectIn ? Array.from(selectIn.call(root as ParentNode & Node, selector)) : [];
    },
    matches: (element, selector) => matches.call(element as Element, selector),
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
  };
}

let saved: Dom | null = null;

/** How a live page is looked at; the same object every time. */
export function browserDom(): Dom {
  saved ??= makeBrowserDom();
  return saved;
}
