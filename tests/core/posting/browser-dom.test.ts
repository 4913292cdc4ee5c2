// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { browserDom } from '@/utils/core/posting/browser-dom';

/** What a page can put over the members of an element of its own: a form does it by the names of its fields. */
const SHADOWED = ['nodeType', 'localName', 'parentNode', 'shadowRoot', 'firstChild', 'nextSibling'];
const METHODS = ['getAttribute', 'matches', 'querySelectorAll'];

test('an element whose own members are shadowed is read by those of its kind', () => {
  document.body.innerHTML = '<form id="a"><b>Go</b></form><i></i>';
  const [form, next] = document.body.children as unknown as [Element, Element];
  for (const name of [...SHADOWED, ...METHODS]) Object.defineProperty(form, name, { value: 'shadow' });
  const dom = browserDom();
  expect(dom.kind(form)).toBe('element');
  expect(dom.name(form)).toBe('form');
  expect(dom.parent(form)).toBe(document.body);
  expect(dom.shadow(form)).toBe(null);
  expect(dom.nextSibling(form)).toBe(next);
  expect(dom.attribute(form, 'id')).toBe('a');
  expect(dom.matches(form, '*')).toBe(true);
  expect(dom.select(form, 'b')).toEqual([dom.firstChild(form)]);
});
