import type { Dom, PageNode } from './dom';

export interface Visitor {
  /** Called on the way down. False leaves the node's children out; `leave` is then not called. */
  enter(node: PageNode): boolean;
  leave(node: PageNode): void;
}

interface Step {
  readonly node: PageNode;
  next: PageNode | null;
  /** Light children wait until the shadow root has been seen. */
  light: PageNode | null;
}

/**
 * Visits `root` and all below it in document order, open shadow roots before the children they replace on screen.
 * Without recursion, so that nesting has no limit.
 *
 * @param limit  most nodes to visit
 * @returns false when the limit ended the walk
 */
export function walk(dom: Dom, root: PageNode, limit: number, visitor: Visitor): boolean {
  let left = limit;
  const open: Step[] = [];
  const visit = (node: PageNode): void => {
    left--;
    if (!visitor.enter(node)) return;
    const shadow = dom.kind(node) === 'element' ? dom.shadow(node) : null;
    const light = dom.firstChild(node);
    open.push(shadow ? { node, next: dom.firstChild(shadow), light } : { node, next: light, light: null });
  };
  visit(root);
  for (let step = open.at(-1); step; step = open.at(-1)) {
    if (left <= 0) return false;
    if (step.next) {
      const node = step.next;
      step.next = dom.nextSibling(node);
      visit(node);
    } else if (step.light) {
      step.next = step.light;
      step.light = null;
    } else {
      open.pop();
      visitor.leave(step.node);
    }
  }
  return true;
}

/** All text below a node, as it stands in the source, joined without a break. */
export function rawText(dom: Dom, root: PageNode, limit = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  walk(dom, root, limit, {
    enter(node) {
      if (dom.kind(node) === 'text') parts.push(dom.data(node));
      return true;
    },
    leave() {},
  });
  return parts.join('');
}

/** Whether `inner` is `outer` or lies below it. */
export function isWithin(dom: Dom, inner: PageNode, outer: PageNode): boolean {
  for (let node: PageNode | null = inner; node; node = dom.parent(node)) if (node === outer) return true;
  return false;
}
