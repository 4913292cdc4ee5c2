import { accredible } from '../formats/accredible';
import { clr, clrJwt, presentation, presentationJwt } from '../formats/collections';
import { credly } from '../formats/credly';
import type { CertFormat } from '../formats/format';
import { openBadges2, openBadges2Signed } from '../formats/open-badges-2';
import { openBadges3, openBadges3Jwt } from '../formats/open-badges-3';
import { type Content, tellText } from '../input/content';
import type { Json, JsonObject } from '../input/json';
import { looksLikeToken } from '../input/token';
import { idOf, isObject } from '../input/typed';

/** Kinds that a page may hold of one badge. A list or a table in a page's data is about anything. */
const OF_PAGES: readonly CertFormat[] = [
  clr,
  clrJwt,
  presentation,
  presentationJwt,
  openBadges3,
  openBadges3Jwt,
  openBadges2,
  openBadges2Signed,
  credly,
  accredible,
];

/** As deep as the state that pages carry for their own scripts holds a badge, and as many nodes as are looked at. */
const LIMITS = { depth: 10, nodes: 20_000 } as const;

/** Every object in a value, itself first, each before what it holds. */
export function nodesIn(value: Json): readonly JsonObject[] {
  const nodes: JsonObject[] = [];
  visit(value, (node) => {
    if (isObject(node)) nodes.push(node);
    return true;
  });
  return nodes;
}

/** Badges in a content of a page, wherever they stand in it: the outermost of each. */
export function badgesIn(content: Content): readonly Content[] {
  if (content.kind !== 'json') return isBadge(content) || isPicture(content) ? [content] : [];
  const found: Content[] = [];
  visit(content.value, (node) => {
    const part = partOf(node, content.exact);
    if (part === null) return true;
    found.push(part);
    return false;
  });
  return found;
}

function partOf(node: Json, exact: boolean): Content | null {
  if (typeof node === 'string') {
    const told = looksLikeToken(node) ? tellText(node) : null;
    return told !== null && told.kind !== 'refused' && isBadge(told) ? told : null;
  }
  if (!isObject(node)) return null;
  // A badge of Credly stands alone in its page, without the list around it.
  const value: Json = isObject(node.badge_template) ? { data: [node] } : node;
  const part: Content = { kind: 'json', value, exact, text: JSON.stringify(value) };
  return isBadge(part) ? part : null;
}

const isBadge = (content: Content) => OF_PAGES.some(({ recognises }) => recognises(content));
const isPicture = ({ kind }: Content) => kind === 'png' || kind === 'xml';

/** Documents by their id, so that a badge finds the class and the issuer that stand beside it. */
export function documentsIn(nodes: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const documents = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = idOf(node);
    const isMore = Object.keys(node).some((key) => !['id', '@id', 'type', '@type'].includes(key));
    if (id !== null && isMore && !documents.has(id)) documents.set(id, node);
  }
  return documents;
}

/** Goes through a value level by level; `enter` says whether to go on below a node. */
function visit(value: Json, enter: (node: Json) => boolean): void {
  let level: readonly Json[] = [value];
  let left: number = LIMITS.nodes;
  for (let depth = 0; depth < LIMITS.depth && level.length > 0; depth++) {
    const next: Json[] = [];
    for (const node of level) {
      if (left-- <= 0) return;
      const isOpen = enter(node);
      if (isOpen && typeof node === 'object' && node !== null)
        for (const inner of Object.values(node)) if (inner !== undefined) next.push(inner as Json);
    }
    level = next;
  }
}
