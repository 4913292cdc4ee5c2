// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PageBadge, type PageBadgeState } from '@/components/certs/PageBadge';
import { WordsProvider } from '@/components/words';
import { cert } from '../../e2e/cert';
import { WORDS } from '../words';

afterEach(cleanup);

const PAGE = { title: 'My badges', url: 'https://badges.example.org/mine', links: [] };
const shown = (id: string) =>
  cert(id, {
    signature: 'cannot-check-offline',
    because: 'shown-on-page',
    source: { file: PAGE.url, format: 'badge-page' },
  });

function show(state: PageBadgeState) {
  const acts = { onKeep: vi.fn(), onLeave: vi.fn() };
  render(
    <WordsProvider value={WORDS}>
      <PageBadge state={state} {...acts} />
    </WordsProvider>,
  );
  return acts;
}

const FACES: readonly [string, PageBadgeState][] = [
  ['Reading the page…', { kind: 'reading' }],
  ['Read from the page', { kind: 'found', certs: [shown('a'), shown('b')], ...PAGE }],
  ['You hold this certificate already', { kind: 'held', ...PAGE }],
  ['No badge found on the page', { kind: 'nothing', ...PAGE }],
  ['The page cannot be read any more', { kind: 'gone' }],
];

describe.each(FACES)('"%s"', (heading, state) => {
  test('is its heading, and has the focus', () => {
    show(state);
    expect(document.activeElement?.textContent).toBe(heading);
  });

  test('has no fault that axe can see', async () => {
    show(state);
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

test('of several, those that were left chosen are kept', () => {
  const { onKeep } = show({ kind: 'found', certs: [shown('a'), shown('b')], ...PAGE });
  fireEvent.click(screen.getByLabelText('Course a'));
  fireEvent.click(screen.getByRole('button', { name: 'Add 1 certificate' }));
  expect(onKeep).toHaveBeenCalledWith(['b']);
});

test('what a page only shows is said to be unchecked', () => {
  show({ kind: 'found', certs: [shown('a')], ...PAGE });
  expect(screen.getByText('Can’t be checked offline')).toBeTruthy();
  expect(screen.getByText('Nothing of it is signed: it is kept as the page showed it.')).toBeTruthy();
});

test('the badge’s own file is linked to, unless its address is none of the web', () => {
  show({ kind: 'nothing', ...PAGE, links: ['javascript:alert(1)', 'https://badges.example.org/mine.json'] });
  expect(screen.getByRole('link', { name: 'https://badges.example.org/mine.json' })).toBeTruthy();
  expect(screen.getAllByRole('link')).toHaveLength(2);
});
