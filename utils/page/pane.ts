import type { Site } from '../core/sites/site';
import { bodyOf, firstOf, parentOf, rootOf, textOf, titleOf } from './natives';

/** Less text than this is a skeleton, a spinner or an empty pane, not a description. In characters. */
const SHORTEST_BODY = 40;
/** Characters of a text that are compared; with the length they tell two descriptions apart. */
const COMPARED = 20_000;

/** What the page shows at one moment: enough to tell that the posting in the pane is another one now. */
export interface Showing {
  readonly title: string;
  /** Start and length of the description's text; empty while there is none. */
  readonly body: string;
}

/** Where the open posting is shown: the site's pane if it is there, else the whole page. */
export function paneOf(document: Document, site: Site | null): Element {
  return firstOf(document, site?.pane) ?? bodyOf(document) ?? rootOf(document);
}

/** What is watched for changes: the pane is often replaced as a whole, so its parent is. */
export function watchedNode(document: Document, site: Site | null): Node {
  const pane = firstOf(document, site?.pane);
  return (pane && parentOf(pane)) ?? bodyOf(document) ?? rootOf(document);
}

export function showing(document: Document, site: Site | null): Showing {
  const title = firstOf(document, site?.title) ?? firstOf(document, ['h1']);
  const body = firstOf(document, site?.body) ?? paneOf(document, site);
  const text = (textOf(body) ?? '').trim();
  return {
    title: (title ? textOf(title) : titleOf(document))?.trim() ?? '',
    body: text.length < SHORTEST_BODY ? '' : `${text.length}:${text.slice(0, COMPARED)}`,
  };
}

export const sameShowing = (a: Showing, b: Showing): boolean => a.title === b.title && a.body === b.body;
