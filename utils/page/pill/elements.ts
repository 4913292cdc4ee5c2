/**
 * Makes elements by the document's own methods: `<img name="createElement">` in the page shadows the short way, and a
 * page may demand Trusted Types of every other.
 */
type Attributes = Readonly<Record<string, string>>;

const SVG = 'http://www.w3.org/2000/svg';
const { createElement, createElementNS } = Document.prototype;

export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = createElement.call(document, name) as HTMLElementTagNameMap[K];
  return filled(element, attributes, children);
}

/** A drawing out of paths; said to nobody, the words beside it tell. */
export function drawing(size: number, ...paths: readonly Attributes[]): Element {
  const shapes = paths.map((path) => filled(createElementNS.call(document, SVG, 'path'), path, []));
  const attributes = { viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' };
  return filled(createElementNS.call(document, SVG, 'svg'), attributes, shapes);
}

function filled<E extends Element>(
  element: E,
  attributes: Attributes,
  children: readonly (Node | string)[],
): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
