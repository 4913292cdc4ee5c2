// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Reports } from '@/components/reports/Reports';
import type { ReportChoice } from '@/components/reports/report-choice';
import { WordsProvider } from '@/components/words';
import { WORDS } from './words';

// Which rows are in view is a matter of layout, and nothing is laid out here: all are.
vi.mock('@/components/reports/virtual-list', () => ({
  pixels: (rem: number) => rem * 16,
  useVirtualList: (count: number, height: number) => ({
    box: { current: null },
    rows: Array.from({ length: count }, (_, index) => ({ index, start: index * height })),
    height: count * height,
  }),
}));
afterEach(cleanup);

const choice = (key: string, title: string, more: Partial<ReportChoice> = {}): ReportChoice => ({
  key,
  title,
  company: 'Harbour Lines',
  seen: '2026-11-20',
  isSaved: false,
  ...more,
});
const CHOICES = [
  choice('a', 'Platform engineer', { isSaved: true }),
  choice('b', 'Data analyst', { company: 'Quay & Sons' }),
  choice('c', 'Cook', { company: null }),
];
const PAGE = { name: 'report.html', text: '<!doctype html><title>R</title><p>Report</p>', isPage: true };

function show(more: Partial<ComponentProps<typeof Reports>> = {}) {
  const on = {
    onChosen: vi.fn(),
    onPart: vi.fn(),
    onPersonal: vi.fn(),
    onFormat: vi.fn(),
    onLanguage: vi.fn(),
    onSave: vi.fn(),
    onPrint: vi.fn(),
    onCopy: vi.fn(),
    onFile: vi.fn(),
    onNone: vi.fn(),
  };
  const { onFile, onNone, ...actions } = on;
  const view = (
    <WordsProvider value={WORDS}>
      <Reports
        choices={CHOICES}
        chosen={new Set(['a'])}
        most={2}
        parts={[
          { id: 'skills', isIn: true, isPossible: true },
          { id: 'demand', isIn: true, isPossible: false },
        ]}
        personal={{ name: '', email: '', links: false }}
        formats={['html', 'csv']}
        format="html"
        languages={[
          { id: 'en', name: 'English' },
          { id: 'de', name: 'Deutsch' },
        ]}
        language="en"
        earlier={{ since: null, fault: null, onFile, onNone }}
        written={PAGE}
        {...actions}
        {...more}
      />
    </WordsProvider>
  );
  const { container } = render(view);
  return { ...on, container };
}

const button = (name: string) => screen.getByRole('button', { name });
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const preview = () => screen.getByRole('region', { name: 'Preview' });

test.each<[state: string, more: Partial<ComponentProps<typeof Reports>>]>([
  ['a page', {}],
  ['a text', { written: { name: 'report.csv', text: 'Skill,Status', isPage: false }, format: 'csv' }],
  ['nothing chosen', { chosen: new Set(), written: null }],
  ['being written', { written: null }],
  ['no postings', { choices: [] }],
])('axe finds no fault: %s', async (_, more) => {
  const { container } = show(more);
  const rules = { region: { enabled: false }, 'color-contrast': { enabled: false } };
  const { violations } = await axe.run(container, { rules, iframes: false });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

describe('which postings', () => {
  test('each is a box called by title, company and day; the list says how many', () => {
    show();
    expect(within(screen.getByRole('list', { name: 'About' })).getAllByRole('listitem')).toHaveLength(3);
    expect(box(/^Platform engineer Harbour Lines · 20 Nov 2026$/).checked).toBe(true);
    expect(box(/^Cook 20 Nov 2026$/).checked).toBe(false);
    expect(screen.getByText('1 posting chosen. A report holds 2 at most.')).toBeTruthy();
  });

  test('one is put in and another taken out', () => {
    const { onChosen } = show();
    fireEvent.click(box(/^Data analyst/));
    expect(onChosen).toHaveBeenLastCalledWith(new Set(['a', 'b']));
    fireEvent.click(box(/^Platform engineer/));
    expect(onChosen).toHaveBeenLastCalledWith(new Set());
  });

  test('as many as a report holds: the others can be put in no more, and why is said', () => {
    show({ chosen: new Set(['a', 'b']) });
    expect(box(/^Cook/).disabled).toBe(true);
    expect(box(/^Data analyst/).disabled).toBe(false);
    expect(screen.getByText('2 postings chosen. A report holds 2 at most.')).toBeTruthy();
  });

  test('a search and the saved ones narrow the list, and what is shown is chosen at once', () => {
    const { onChosen } = show();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search title or company' }), {
      target: { value: 'quay' },
    });
    fireEvent.click(button('Choose the one shown'));
    expect(onChosen).toHaveBeenLastCalledWith(new Set(['b']));
    fireEvent.click(button('Saved'));
    expect(button('Saved').getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('checkbox', { name: /^Data analyst/ })).toBeNull();
    fireEvent.click(button('Choose none'));
    expect(onChosen).toHaveBeenLastCalledWith(new Set());
  });

  test('the list is one stop of the Tab key, and arrows go along it', () => {
    show();
    const list = screen.getByRole('list', { name: 'About' });
    const stops = () =>
      within(list)
        .getAllByRole('checkbox')
        .map((field) => field.getAttribute('tabindex'));
    expect(stops()).toEqual(['0', '-1', '-1']);
    fireEvent.keyDown(list, { key: 'End' });
    expect(stops()).toEqual(['-1', '-1', '0']);
  });
});

describe('what goes in', () => {
  test('a part is left out; one that would say nothing cannot be chosen', () => {
    const { onPart } = show();
    fireEvent.click(box(/^Each skill and what covers it/));
    expect(onPart).toHaveBeenCalledWith('skills', false);
    expect(box(/^Skills in demand/)).toMatchObject({ checked: false, disabled: true });
  });

  test('nothing of the user goes in by itself', () => {
    const { onPersonal } = show();
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(name.value).toBe('');
    expect(box(/^Links to check the certificates/).checked).toBe(false);
    fireEvent.input(name, { target: { value: 'Kim' } });
    expect(onPersonal).toHaveBeenCalledWith({ name: 'Kim' });
  });

  test('kind of file and language', () => {
    const { onFormat, onLanguage } = show();
    fireEvent.click(screen.getByRole('radio', { name: /^Spreadsheet/ }));
    expect(onFormat).toHaveBeenCalledWith('csv');
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'de' } });
    expect(onLanguage).toHaveBeenCalledWith('de');
  });

  test('an earlier report: which day is compared with, or in an alert why it is not', () => {
    const onFile = vi.fn();
    const onNone = vi.fn();
    show({ earlier: { since: '2026-10-01', fault: null, onFile, onNone } });
    expect(screen.getByText('Compared with the report of 1 Oct 2026.')).toBeTruthy();
    fireEvent.click(button('Do not compare'));
    expect(onNone).toHaveBeenCalledOnce();
    cleanup();
    show({ earlier: { since: null, fault: 'newer-version', onFile, onNone } });
    expect(screen.getByRole('alert').textContent).toBe('It was written by a newer version of Nextbadge.');
  });
});

describe('the preview', () => {
  test('is the file itself, in a frame that can run nothing', () => {
    show();
    const frame = within(preview()).getByTitle('Preview');
    expect(frame.getAttribute('srcdoc')).toBe(PAGE.text);
    expect(frame.getAttribute('sandbox')).toBe('');
    expect(within(preview()).getByText('report.html')).toBeTruthy();
  });

  test('a page is saved, printed and copied; a text is not printed', () => {
    const { onSave, onPrint, onCopy } = show();
    for (const name of ['Save file', 'Print', 'Copy']) fireEvent.click(button(name));
    for (const done of [onSave, onPrint, onCopy]) expect(done).toHaveBeenCalledOnce();
    cleanup();
    show({ written: { name: 'report.csv', text: 'Skill,Status', isPage: false }, format: 'csv' });
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
    expect(within(preview()).getByText('Skill,Status')).toBeTruthy();
  });

  test('while it is written, and with nothing chosen, it says so', () => {
    show({ written: null });
    expect(screen.getByText('Writing the report…').getAttribute('role')).toBe('status');
    cleanup();
    show({ chosen: new Set(), written: null });
    expect(screen.getByText('Choose a posting to report on.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save file' })).toBeNull();
  });
});
