import { attributeOf, lastChildOf, nameOf, nodeTypeOf, previousSiblingOf, shadowOf } from './natives';

/** Where no mark may go: editors, what is not text, and samples of code. */
const LEFT_ALONE = new Set(
  (
    'script style noscript template textarea input select option button iframe object svg math canvas ' +
    'code kbd samp tt'
  ).split(' '),
);
/** As in the posting room: of a page beyond this the first part is taken (THREATS.md B7). */
const MOST_NODES = 50_000;

/** The text nodes under `root` that may be marked, in document order, those of open shadow roots included. */
export function* shownTexts(root: Node): Generator<Text> {
  const waiting: Node[] = [root];
  for (let seen = 0; seen < MOST_NODES; seen++) {
    const node = waiting.pop();
    if (!node) return;
    const type = nodeTypeOf(node);
    if (type === Node.TEXT_NODE) yield node as Text;
    if (type === Node.ELEMENT_NODE && isLeftAlone(node as Element)) continue;
    for (let child = lastChildOf(node); child; child = previousSiblingOf(child)) waiting.push(child);
    const shadow = type === Node.ELEMENT_NODE && shadowOf(node);
    if (shadow) waiting.push(shadow);
  }
}

function isLeftAlone(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return LEFT_ALONE.has(nameOf(element)) || (editable !== null && editable.toLowerCase() !== 'false');
}
