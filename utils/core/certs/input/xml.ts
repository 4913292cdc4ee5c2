import { SaxesParser } from 'saxes';

/** One element. Names are local: prefixes are the writer's choice. Nothing is fetched, run or expanded. */
export interface XmlElement {
  readonly name: string;
  /** Prefix as written, empty for none. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own character data, CDATA included, without that of children. */
  readonly text: string;
}

const XML_LIMITS = { characters: 10_000_000, elements: 100_000, depth: 256 } as const;

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

class TooMuch extends Error {}

/**
 * Parses XML as data. Entities of a document type are not expanded (threat A8), and mistakes that leave the structure
 * readable are passed over; null when there is no root element, or more of anything than a badge or a résumé has.
 */
export function parseXml(text: string): XmlElement | null {
  if (text.length > XML_LIMITS.characters) return null;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  let elements = 0;
  const add = (piece: string) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += piece;
  };
  parser.on('error', () => undefined);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', ({ name, attributes }) => {
    if (++elements > XML_LIMITS.elements || open.length >= XML_LIMITS.depth) throw new TooMuch();
    const element = elementOf(name, attributes as Record<string, string>);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof TooMuch)) return root;
    return null;
  }
  return root;
}

function elementOf(qualifiedName: string, attributes: Readonly<Record<string, string>>): OpenElement {
  const colon = qualifiedName.indexOf(':');
  return {
    name: qualifiedName.slice(colon + 1),
    prefix: qualifiedName.slice(0, Math.max(0, colon)),
    attributes,
    children: [],
    text: '',
  };
}

/** All elements of these local names below (and with) an element, in document order. */
export function descendants(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  const own = names.includes(element.name) ? [element] : [];
  return [...own, ...element.children.flatMap((child) => descendants(child, ...names))];
}

/** Text of the first descendant along a path of local names, trimmed; null when it isn't there or empty. */
export function textAt(element: XmlElement, ...path: readonly string[]): string | null {
  const [name, ...rest] = path;
  if (name === undefined) return element.text.trim() || null;
  for (const found of descendants(element, name)) {
    const text = textAt(found, ...rest);
    if (text !== null) return text;
  }
  return null;
}
