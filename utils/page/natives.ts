/**
 * The document's own members, taken from the prototypes: `<form name="body">` or `<img name="querySelector">` in the
 * page shadow what is read from `document` itself (THREATS.md B6).
 */
function getter<T>(prototype: object | null, property: string): (of: object) => T {
  if (prototype === null) throw new Error(`This platform has no ${property}`);
  const get = Object.getOwnPropertyDescriptor(prototype, property)?.get;
  return get ? (of) => get.call(of) as T : getter(Object.getPrototypeOf(prototype), property);
}

export const bodyOf = getter<HTMLElement | null>(Document.prototype, 'body');
export const rootOf = getter<Element>(Document.prototype, 'documentElement');
export const parentOf = getter<Node | null>(Node.prototype, 'parentNode');
export const nodeTypeOf = getter<number>(Node.prototype, 'nodeType');
export const lastChildOf = getter<Node | null>(Node.prototype, 'lastChild');
export const previousSiblingOf = getter<Node | null>(Node.prototype, 'previousSibling');
export const nameOf = getter<string>(Element.prototype, 'localName');
export const shadowOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const textOf = getter<string | null>(HTMLElement.prototype, 'textContent');

/** Whether the browser prepares the page before anybody has asked for it; only Chromium knows of that. */
export const isPrerendered = (document: Document): boolean =>
  Object.getOwnPropertyDescriptor(Document.prototype, 'prerendering')?.get?.call(document) === true;

/** First element that any of the selectors finds; the selectors are tried in order. */
export function firstOf(document: Document, selectors: readonly string[] = []): Element | null {
  for (const selector of selectors) {
    const found = Document.prototype.querySelector.call(document, selector);
    if (found) return found;
  }
  return null;
}
