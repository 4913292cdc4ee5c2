import type { Site } from '../core/sites/site';
import { bodyOf, firstOf, parentOf, rootOf, textOf } from './natives';
import type { Showing } from './showing';

/** Less text than this is a skeleton, a spinner or an empty pane, not a description. In characters. */
const SHORTEST_BODY = 40;
/** Characters of a text that are compared; with the length they tell two descriptions apart. */
const COMPARED = 20_000;

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
  const heading = firstOf(document, site?.title) ?? firstOf(document, ['h1']);
  // Not the document's title: counters and notices change it all the time.
  const title = (heading && textOf(heading))?.trim() ?? '';
  const description = firstOf(document, site?.body) ?? paneOf(document, site);
  // Where no selector tells them apart, the title is part of the text: a new title alone is no new text.
  const text = (textOf(description) ?? '').replace(title, '').trim();
  return { title, body: text.length < SHORTEST_BODY ? '' : `${text.length}:${text.slice(0, COMPARED)}` };
}
