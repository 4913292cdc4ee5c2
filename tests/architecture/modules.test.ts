import { describe, expect, test } from 'vitest';
import { readModule } from './modules';

const read = (source: string) => readModule('utils/core/certs/cert.ts', source);

describe('what a file imports and touches', () => {
  test.each([
    ["import { a } from '../sites/site'", 'utils/core/sites/site.ts', false],
    ["import type { A } from '../sites/site'", 'utils/core/sites/site.ts', true],
    ["import { type A, type B } from '../sites/site'", 'utils/core/sites/site.ts', true],
    ["export { a } from '@/utils/core/sites/site'", 'utils/core/sites/site.ts', false],
    ["await import('dexie')", 'dexie', false],
    ["import 'fake-indexeddb/auto'", 'fake-indexeddb/auto', false],
  ])('%s', (source, target, typeOnly) => {
    expect(read(source).imports).toEqual([{ target, typeOnly }]);
  });

  test.each([
    ['const a = document.title;', 'document'],
    ['new Date()', 'new Date()'],
    ['const f = (node: Element) => node;', 'Element'],
  ])('%s touches a global', (source, name) => {
    expect(read(source).globals).toContain(name);
  });

  test.each([
    ['function f(document: Certificate) { return document.title; }', 'document'],
    ['const a = { document: 1 }.document;', 'document'],
    ["import { document } from './document';", 'document'],
    ['// document', 'document'],
    ['new Date(0)', 'new Date()'],
  ])('%s touches none', (source, name) => {
    expect(read(source).globals).not.toContain(name);
  });

  test('a chain is read whole, and a call without arguments shows', () => {
    expect(read('browser.runtime.sendMessage(1); a.toLocaleString();').members).toEqual(
      expect.arrayContaining(['browser.runtime.sendMessage', 'a.toLocaleString()']),
    );
  });
});
