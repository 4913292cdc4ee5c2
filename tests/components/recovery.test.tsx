// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentProps } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PrivateWindow } from '@/components/recovery/PrivateWindow';
import { Recovery } from '@/components/recovery/Recovery';
import { WordsProvider } from '@/components/words';
import { WORDS } from './words';

afterEach(cleanup);

function show(more: Partial<ComponentProps<typeof Recovery>> = {}) {
  const on = { onSave: vi.fn(), onAgain: vi.fn(), onCopy: vi.fn(), onDelete: vi.fn() };
  const { container } = render(
    <WordsProvider value={WORDS}>
      <Recovery
        failure="failure.database-closed"
        found={{ certs: 2, postings: 1, all: 5 }}
        diagnostics="schema     2"
        saved={null}
        {...on}
        {...more}
      />
    </WordsProvider>,
  );
  return { ...on, container };
}

test('data that cannot be opened: what happened, a way to save it, lines for a report, and axe finds nothing', async () => {
  const { onSave, onCopy, onAgain, container } = show();
  expect(screen.getByRole('alert').textContent).toContain('could not be opened');
  fireEvent.click(screen.getByRole('button', { name: 'Save a backup file' }));
  fireEvent.click(screen.getByRole('button', { name: 'Copy for a bug report' }));
  fireEvent.click(screen.getByRole('button', { name: 'Open the dashboard again' }));
  expect(onSave).toHaveBeenCalledOnce();
  expect(onCopy).toHaveBeenCalledWith('schema     2');
  expect(onAgain).toHaveBeenCalledOnce();
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('where nothing can be read, nothing is offered to be saved', () => {
  show({ found: { certs: 0, postings: 0, all: 0 } });
  expect(screen.getByRole('button', { name: 'Save a backup file' })).toHaveProperty('disabled', true);
  expect(screen.getByText('Nothing can be read at the moment.')).toBeTruthy();
});

test('safe mode is no alarm, and what was saved is counted', () => {
  show({ failure: null, saved: { n: 4, lost: 1 } });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('Records saved: 4. Left out because they cannot be read: 1.')).toBeTruthy();
});

test('a private window says where the data is', () => {
  const onOpen = vi.fn();
  render(
    <WordsProvider value={WORDS}>
      <PrivateWindow onOpen={onOpen} />
    </WordsProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Open in an ordinary window' }));
  expect(onOpen).toHaveBeenCalledOnce();
});
