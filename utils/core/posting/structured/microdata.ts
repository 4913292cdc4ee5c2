import type { Dom, PageNode } from '../dom';
import { lineOfElement, type Page } from '../page';
import { isWithin } from '../walk';

/** A JobPosting marked up in the page itself, and the element that shows its description. */
export interface MarkedUp {
  /** The same shape as a JSON-LD record, without the description. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly description: PageNode | null;
}

const POSTINGS =
  '[itemtype*="schema.org/JobPosting" i], [typeof~="JobPosting" i], [typeof~="schema:JobPosting" i]';
const TYPED = '[itemtype], [typeof]';
const PROPERTIES = '[itemprop], [property]';
const TYPE_NAME = /([A-Za-z]+)\/?\s*$/;

function propertiesOf(dom: Dom, element: PageNode): string[] {
  const names = dom.attribute(element, 'itemprop') ?? dom.attribute(element, 'property') ?? '';
  return names
    .split(/\s+/)
    .map((name) => name.replace(/^.*[:/]/, ''))
    .filter((name) => name !== '');
}

/** The nearest thing that a property says something about. */
function subjectOf(dom: Dom, element: PageNode, top: PageNode): PageNode {
  for (let at = dom.parent(element); at; at = dom.parent(at)) {
    if (at === top || dom.attribute(at, 'itemtype') !== null || dom.attribute(at, 'typeof') !== null)
      return at;
  }
  return top;
}

function recordOf(dom: Dom, thing: PageNode): Record<string, unknown> {
  const type = dom.attribute(thing, 'itemtype') ?? dom.attribute(thing, 'typeof') ?? '';
  const record: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  record['@type'] = TYPE_NAME.exec(type)?.[1] ?? type;
  for (const element of dom.select(thing, PROPERTIES)) {
    if (subjectOf(dom, element, thing) !== thing) continue;
    for (const name of propertiesOf(dom, element)) {
      if (name === 'description') continue;
      const value = dom.matches(element, TYPED) ? recordOf(dom, element) : statedOf(dom, element);
      const before = record[name];
      record[name] =
        before === undefined
          ? value
          : Array.isArray(before)
            ? [...(before as unknown[]), value]
            : [before, value];
    }
  }
  return record;
}

function statedOf(dom: Dom, element: PageNode): string {
  const stated = dom.attribute(element, 'content') ?? dom.attribute(element, 'datetime');
  return stated?.trim() ? stated : lineOfElement(dom, element);
}

/** Every JobPosting in the page's microdata or RDFa, outermost first. */
export function findMarkedUp(page: Page): MarkedUp[] {
  const { dom } = page;
  return page.select(POSTINGS).map((thing) => ({
    record: recordOf(dom, thing),
    description:
      dom
        .select(thing, PROPERTIES)
        .find(
          (element) =>
            propertiesOf(dom, element).includes('description') &&
            isWithin(dom, element, thing) &&
            dom.name(element) !== 'meta',
        ) ?? null,
  }));
}
