// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ColumnMapper } from '@/components/certs/ColumnMapper';
import { DropZone } from '@/components/certs/DropZone';
import { MOST_FILES } from '@/components/certs/given-files';
import { ImportPanel, type ImportState } from '@/components/certs/ImportPanel';
import { PasteForm } from '@/components/certs/PasteForm';
import { WordsProvider } from '@/components/words';
import { WORDS } from '../words';

afterEach(cleanup);

const show = (children: ComponentChildren) => render(<WordsProvider value={WORDS}>{children}</WordsProvider>);
const faults = async () => {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
const nothing = () => undefined;

describe('the question which column is which', () => {
  const preview = {
    delimiter: ',' as const,
    headers: ['Was', 'Wo', ''],
    rows: [
      ['Kubernetes Basics', 'Harbour School', 'x'],
      ['Git', 'Pier'],
    ],
    fields: [null, null, null],
  };
  const choose = (column: string, value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name: `${column} holds` }), { target: { value } });

  test('takes the answer with two columns, and not before', () => {
    const onMap = vi.fn();
    show(<ColumnMapper file="my.csv" preview={preview} onMap={onMap} onSkip={nothing} />);
    expect(document.activeElement?.textContent).toBe('Which column is which?');
    choose('Was', 'title');
    fireEvent.click(screen.getByRole('button', { name: 'Read the table' }));
    expect(onMap).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('Choose the column with the names, and one more.');
    choose('Wo', 'issuer');
    fireEvent.click(screen.getByRole('button', { name: 'Read the table' }));
    expect(onMap).toHaveBeenCalledWith({ fields: ['title', 'issuer', null], isHeadless: false });
  });

  test('gives a field to one column only', () => {
    show(<ColumnMapper file="my.csv" preview={preview} onMap={nothing} onSkip={nothing} />);
    choose('Was', 'title');
    choose('Wo', 'title');
    expect((screen.getByRole('combobox', { name: 'Was holds' }) as HTMLSelectElement).value).toBe('');
  });

  test('counts the first row in where there are no names', () => {
    const onMap = vi.fn();
    show(<ColumnMapper file="my.csv" preview={preview} onMap={onMap} onSkip={nothing} />);
    expect(screen.getByRole('combobox', { name: 'Column 3 holds' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'The first row is a certificate, too' }));
    expect(screen.getByRole('cell', { name: 'Was' })).toBeTruthy();
    choose('Column 1', 'title');
    choose('Column 3', 'url');
    fireEvent.click(screen.getByRole('button', { name: 'Read the table' }));
    expect(onMap).toHaveBeenCalledWith({ fields: ['title', null, 'url'], isHeadless: true });
  });

  test('has no fault that axe can see', async () => {
    show(<ColumnMapper file="my.csv" preview={preview} onMap={nothing} onSkip={nothing} />);
    expect(await faults()).toEqual([]);
  });
});

describe('an import', () => {
  const file = (name: string, isFine: boolean) => ({
    file: name,
    format: null,
    records: isFine ? 1 : 0,
    rows: [],
    error: isFine ? null : { code: 'not_a_badge' as const, message: '' },
  });
  const STATE: ImportState = {
    done: 1,
    of: 3,
    files: [file('a.json', true)],
    isRunning: true,
    isCut: false,
    added: 0,
    merged: 0,
  };

  test('shows what it has read while it goes on, and offers no undo yet', async () => {
    show(<ImportPanel state={STATE} onUndo={nothing} />);
    expect(screen.getByRole('status').textContent).toBe('1 of 3 files');
    expect(screen.getByRole('listitem').textContent).toContain('a.json');
    expect(screen.queryByRole('button')).toBe(null);
    expect(await faults()).toEqual([]);
  });

  test('of many files names those first that need a look, says how many more there are and what was cut', () => {
    const files = [
      ...Array.from({ length: 150 }, (_, at) => file(`${at}.json`, true)),
      file('bad.txt', false),
    ];
    show(
      <ImportPanel state={{ ...STATE, files, isRunning: false, isCut: true, added: 150 }} onUndo={nothing} />,
    );
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('bad.txt');
    expect(screen.getByText('51 more files.')).toBeTruthy();
    expect(document.body.textContent).toContain(`more than ${WORDS.number(MOST_FILES)} files`);
    expect(screen.getByRole('button', { name: 'Undo this import' })).toBeTruthy();
  });
});

describe('text of the clipboard', () => {
  test('is read from its field', async () => {
    const onText = vi.fn();
    show(<PasteForm onText={onText} onCancel={nothing} onDirty={nothing} />);
    expect(await faults()).toEqual([]);
    const field = screen.getByLabelText('Text, JSON or rows of a table');
    fireEvent.input(field, { target: { value: '{"a":1}' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(onText).toHaveBeenCalledWith('{"a":1}');
  });

  function paste(target: Element, text: string): void {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const clipboardData = { files: [], types: ['text/plain'], getData: () => text };
    target.dispatchEvent(Object.assign(event, { clipboardData }));
  }

  test('is taken anywhere on the page but in a field', () => {
    const onFiles = vi.fn();
    show(
      <>
        <DropZone onFiles={onFiles} />
        <input aria-label="Search" />
      </>,
    );
    paste(screen.getByLabelText('Search'), 'words');
    expect(onFiles).not.toHaveBeenCalled();
    paste(document.body, 'words');
    expect(onFiles).toHaveBeenCalledOnce();
    cleanup();
    paste(document.body, 'words');
    expect(onFiles).toHaveBeenCalledOnce();
  });
});

test('files can be dropped anywhere on the page', async () => {
  const onFiles = vi.fn();
  show(<DropZone onFiles={onFiles} />);
  const event = new Event('drop', { bubbles: true, cancelable: true });
  const dataTransfer = { files: [new File(['x'], 'a.json')], types: ['Files'], items: [] };
  document.body.dispatchEvent(Object.assign(event, { dataTransfer }));
  expect(event.defaultPrevented).toBe(true);
  await waitFor(() => expect(onFiles.mock.calls[0]?.[0].files).toHaveLength(1));
});

test('files and folders are chosen by buttons, too', async () => {
  show(<DropZone onFiles={nothing} />);
  const names = within(document.body)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
  expect(names).toEqual(['Choose files', 'Choose a folder']);
  expect(await faults()).toEqual([]);
});
