/**
 * The DOM for Node: parse5 builds the tree (the HTML standard's own algorithm, so damaged markup comes out as it does
 * in a browser), css-select searches it, and this file answers the posting room's questions. Nothing runs or loads.
 *
 * Chosen by measurement over linkedom, happy-dom and jsdom: see utils/README.md.
 */
import { compile } from 'css-select';
import { type AnyNode, type Document, hasChildren, isTag, isText } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import type { Dom, PageNode } from '../core/posting/dom';

type Test = (node: AnyNode) => boolean;

const compiled = new Map<string, Test>();

function testOf(selector: string): Test {
  let test = compiled.get(selector);
  if (!test) {
    test = compile<AnyNode, AnyNode>(selector);
    compiled.set(selector, test);
  }
  return test;
}

/** Children as the live tree has them: the content of a `template` is a tree of its own. */
function childrenOf(node: AnyNode): readonly AnyNode[] {
  return hasChildren(node) && !(isTag(node) && node.name === 'template') ? node.children : [];
}

/** The node after `node` in document order, inside `root`. */
function following(node: AnyNode, root: AnyNode): AnyNode | null {
  const child = childrenOf(node)[0];
  if (child) return child;
  for (let at: AnyNode | null = node; at && at !== root; at = at.parent) {
    if (at.next) return at.next;
  }
  return null;
}

const hosts = new WeakMap<object, AnyNode>();

/** A `template shadowrootmode="open"` is what a browser turns into its parent's shadow root. */
function declaredShadow(element: AnyNode): PageNode | null {
  const template = childrenOf(element).find(
    (child) => isTag(child) && child.name === 'template' && child.attribs.shadowrootmode === 'open',
  );
  const root = template && hasChildren(template) ? (template.children[0] ?? null) : null;
  if (root) hosts.set(root, element);
  return root;
}

export const nodeDom: Dom = {
  kind: (node) => (isTag(node as AnyNode) ? 'element' : isText(node as AnyNode) ? 'text' : 'other'),
  name: (node) => (isTag(node as AnyNode) ? (node as { name: string }).name.toLowerCase() : ''),
  data: (node) => (node as { data: string }).data,
  attribute: (element, name) => (element as { attribs: Record<string, string> }).attribs[name] ?? null,
  parent: (node) => (node as AnyNode).parent ?? hosts.get(node) ?? null,
  firstChild: (node) => childrenOf(node as AnyNode)[0] ?? null,
  nextSibling: (node) => (node as AnyNode).next,
  shadow: (element) => declaredShadow(element as AnyNode),
  select: (root, selector) => {
    const test = testOf(selector);
    const found: PageNode[] = [];
    const top = root as AnyNode;
    for (let node = following(top, top); node; node = following(node, top)) {
      if (isTag(node) && test(node)) found.push(node);
    }
    return found;
  },
  matches: (element, selector) => testOf(selector)(element as AnyNode),
  parse: (html) => parseHtml(html),
};

/** Parses a saved page. Hand the result to the posting room together with {@link nodeDom}. */
export function parseHtml(html: string): Document {
  return parse(html, { treeAdapter: adapter });
}
