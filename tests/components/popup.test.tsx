// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup, type TabResult } from '@/components/popup/Popup';
import { WordsProvider } from '@/components/words';
import { CERTS, READING, reportOf } from './report';
import { WORDS } from './words';

afterEach(cleanup);

const MATCHED: TabResult = {
  state: 'read',
  report: reportOf(),
  certs: CERTS,
  offers: [],
  alternatives: {},
  otherSets: [],
  held: CERTS.length,
  saved: null,
  selectedWords: 0,
};
const withReading = (changes: Partial<typeof READING>): TabResult => {
  const report = reportOf();
  return { ...MATCHED, report: { ...report, reading: { ...report.reading, ...changes } } };
};

function show(tab: TabResult | null, more: Partial<ComponentProps<typeof Popup>> = {}) {
  const actions = {
    onShow: vi.fn(),
    onNotASkill: vi.fn(),
    onSameAs: vi.fn(async () => null),
    onAddSkill: vi.fn(async () => null),
    onPlan: vi.fn(),
    onHide: vi.fn(),
    onReadPage: vi.fn(),
    onReadSelection: vi.fn(),
    onReload: vi.fn(),
    onAlways: vi.fn(),
    onCopy: vi.fn(),
    onPanel: vi.fn(),
    onSave: vi.fn(),
  };
  render(
    <WordsProvider value={WORDS}>
      <Popup
        tab={tab}
        opened={null}
        site={null}
        dashboardHref="dashboard.html"
        badgeHref="dashboard.html#/certificates/page/7"
        isBadgePlace={false}
        details="step  x"
        notice={null}
        onCloseNotice={() => undefined}
        actions={actions}
        {...more}
      />
    </WordsProvider>,
  );
  return actions;
}

const STATES: readonly [string, TabResult | null, string][] = [
  ['reading', null, 'Reading the posting…'],
  ['matched', MATCHED, 'Platform engineer'],
  ['empty vault', { ...MATCHED, held: 0, certs: [], report: reportOf([]) }, 'Platform engineer'],
  [
    'nothing recognised',
    withReading({ status: 'nothing-recognised', skills: [] }),
    'No skills recognised in this posting',
  ],
  ['not a posting', withReading({ status: 'not-a-posting' }), 'This does not look like a job posting'],
  ['no access', { ...MATCHED, state: 'no-access' }, 'This page cannot be read'],
  ['not asked', { ...MATCHED, state: 'unread' }, 'Nothing read here yet'],
  ['reload', { ...MATCHED, state: 'reload' }, 'Reload this page to read it'],
  ['failed', { ...MATCHED, state: 'failed' }, 'The posting’s text could not be read'],
];

describe.each(STATES)('the popup, %s', (_, tab, heading) => {
  test('says so in its heading', () => {
    show(tab);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(heading);
  });

  test('has no fault that axe can see', async () => {
    show(tab);
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('a matched posting', () => {
  test('counts in words, with every segment named for a screen reader', () => {
    show(MATCHED);
    expect(screen.getByText('Required 2 of 4')).toBeTruthy();
    expect(screen.getByRole('img', { name: '2 of 4 covered, 1 expired, 1 missing' })).toBeTruthy();
  });

  test('shows status by word, and why in a sentence', () => {
    show(MATCHED);
    const lines = within(screen.getByRole('region', { name: /^Required/ })).getAllByRole('listitem');
    expect(lines.map((line) => within(line).getByText(/^(Missing|Expired|Covered)$/).textContent)).toEqual([
      'Missing',
      'Expired',
      'Covered',
      'Covered',
    ]);
    expect(lines[1]?.textContent).toContain('Terraform Associate, Issuer: expired 31 Aug 2026.');
    expect(lines[2]?.textContent).toContain('Azure or AWS or GCP');
    expect(lines[2]?.textContent).toContain('Read, not verified');
    expect(lines[3]?.textContent).toContain('Typed in by you');
  });

  test('is never called "0 of 4" while nothing is held', () => {
    show({ ...MATCHED, held: 0, certs: [], report: reportOf([]) });
    expect(screen.getAllByText('not compared yet')).toHaveLength(2);
    expect(document.body.textContent).not.toContain('0 of 4');
  });

  test('teaches, saves and reads again by its buttons', () => {
    const actions = show(MATCHED);
    fireEvent.click(screen.getAllByText('Not a skill?')[0] as HTMLElement);
    expect(actions.onNotASkill).toHaveBeenCalledWith(expect.objectContaining({ key: 'kubernetes' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save posting' }));
    expect(actions.onSave).toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Read again' }));
    expect(actions.onReadPage).toHaveBeenCalled();
  });

  test('asks in place which skill a name is the same as, and says why when it knows none', async () => {
    const actions = show(MATCHED);
    actions.onSameAs.mockResolvedValueOnce('Nextbadge knows no skill of this name.' as never);
    fireEvent.click(screen.getAllByText('Same as…')[0] as HTMLElement);
    const field = screen.getByLabelText('Which skill is “Kubernetes” the same as?');
    fireEvent.input(field, { target: { value: 'flurbl' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(await screen.findByText('Nextbadge knows no skill of this name.')).toBeTruthy();
    expect(actions.onSameAs).toHaveBeenCalledWith(expect.objectContaining({ key: 'kubernetes' }), 'flurbl');
  });

  describe('before anything is held', () => {
    const EMPTY = { ...MATCHED, held: 0, certs: [], report: reportOf([]) };
    const lines = (need: RegExp) =>
      within(screen.getByRole('region', { name: need })).getAllByRole('listitem');

    test('each line opens to its sentence and its years, and is called nothing', () => {
      show(EMPTY);
      const [kubernetes, , cloud] = lines(/^Required/);
      expect(kubernetes?.querySelector('details > summary')?.textContent).toBe('Kubernetes · 2+ years');
      expect(kubernetes?.textContent).toContain('You run our Kubernetes clusters');
      expect(kubernetes?.textContent).toContain('Under “What you bring”, required');
      expect(kubernetes?.textContent).toContain('A certificate cannot show years of work.');
      expect(cloud?.textContent).toContain('one is enough');
      expect(lines(/^Preferred/)[0]?.textContent).toContain('You have tried Go.');
      expect(screen.queryByText(/^(Missing|Expired|Partly|Covered)$/)).toBeNull();
      expect(document.body.textContent).not.toContain('Nothing you hold');
    });

    test('each line can be taught and shown, as with certificates', () => {
      const actions = show(EMPTY);
      const [kubernetes] = lines(/^Required/);
      const press = (name: string) =>
        fireEvent.click(within(kubernetes as HTMLElement).getByRole('button', { name, hidden: true }));
      press('Not a skill?');
      expect(actions.onNotASkill).toHaveBeenCalledWith(expect.objectContaining({ key: 'kubernetes' }));
      press('Show on page');
      expect(actions.onShow).toHaveBeenCalledWith(expect.objectContaining({ key: 'kubernetes' }));
      press('Same as…');
      expect(screen.getByLabelText('Which skill is “Kubernetes” the same as?')).toBeTruthy();
    });
  });

  test('counts what the plan opens only when that is known', () => {
    show(MATCHED, { opened: { now: 1, after: 7, of: 12 } });
    expect(document.body.textContent).not.toContain('7 of the 12');
  });
});

test('outside text is only ever text', () => {
  const title = '<img src=x onerror="globalThis.canary = 1">';
  show(withReading({ posting: { ...READING.posting, title, company: title } }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(document.querySelector('img')).toBeNull();
});

test('scanning a selection is off while nothing is selected', () => {
  show(withReading({ status: 'not-a-posting' }));
  expect(screen.getByRole('button', { name: 'Scan the selected text' })).toHaveProperty('disabled', true);
  cleanup();
  show({ ...withReading({ status: 'not-a-posting' }), selectedWords: 148 });
  expect(screen.getByRole('button', { name: 'Scan the selected text' })).toHaveProperty('disabled', false);
  expect(document.body.textContent).toContain('148 words are selected now.');
});
