// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { OtherSets } from '@/components/result/OtherSets';
import { priceWord } from '@/components/result/offer-words';
import { CatalogueCard } from '@/components/settings/CatalogueCard';
import { EMPTY_OFFER, OfferForm } from '@/components/settings/OfferForm';
import { OfferImport } from '@/components/settings/OfferImport';
import { WordsProvider } from '@/components/words';
import { catalogueOf } from '@/utils/core/catalogue/catalogue';
import { mayHaveChanged } from '@/utils/core/catalogue/freshness';
import { makePlan } from '@/utils/core/plan/make-plan';
import { NO_WISHES } from '@/utils/core/plan/plan';
import { offer, unit } from '../core/offer-for-tests';
import { TODAY } from './report';
import { WORDS } from './words';

afterEach(cleanup);

const own = offer({ id: 'user:a', title: 'My course', confidence: 'user', asOf: null });
const shipped = offer({ id: 'b', title: 'Corrected exam', priceUSD: 120, asOf: '2024-02' });
const away = offer({ id: 'c', title: 'Hidden badge' });

function showCard(more: Partial<ComponentProps<typeof CatalogueCard>> = {}) {
  const on = {
    onQuery: vi.fn(),
    onEdit: vi.fn(),
    onRemove: vi.fn(),
    onUncorrect: vi.fn(),
    onUnhide: vi.fn(),
  };
  render(
    <WordsProvider value={WORDS}>
      <main>
        <h1>Settings</h1>
        <CatalogueCard
          own={[own]}
          corrected={[shipped]}
          hidden={[away]}
          query=""
          found={[]}
          today={TODAY}
          form={null}
          importing={<OfferImport state={null} onFile={() => undefined} />}
          {...on}
          {...more}
        />
      </main>
    </WordsProvider>,
  );
  return on;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the catalogue in the settings', () => {
  test('lists what the user made of it, each with its way back', () => {
    const on = showCard();
    press('Delete My course');
    press('Take the correction of Corrected exam back');
    press('Show Hidden badge again');
    press('Edit My course');
    press('Add a certificate to earn');
    expect(on.onRemove).toHaveBeenCalledWith('user:a');
    expect(on.onUncorrect).toHaveBeenCalledWith('b');
    expect(on.onUnhide).toHaveBeenCalledWith('c');
    expect(on.onEdit.mock.calls).toEqual([['user:a'], [null]]);
  });

  test('says how many the search found, and of an old fact that it may have changed', () => {
    showCard({ query: 'exam', found: [shipped], corrected: [] });
    expect(screen.getByRole('status').textContent).toBe('1 found.');
    expect(screen.getByText('$120, Feb 2024, may have changed')).toBeTruthy();
  });

  test('shows 50 of 5,000 own offers and the number of the others', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ ...own, id: `user:${i}` }));
    showCard({ own: many });
    expect(screen.getAllByRole('button', { name: 'Delete My course' })).toHaveLength(50);
    expect(screen.getByText('4,950 more.')).toBeTruthy();
  });

  test('has no fault that axe can see, with its form and an import', async () => {
    showCard({
      form: (
        <OfferForm
          heading="Add"
          start={EMPTY_OFFER}
          isCorrection={false}
          onSave={async () => null}
          onCancel={() => undefined}
          onDirty={() => undefined}
        />
      ),
      importing: (
        <OfferImport
          state={{
            file: 'a.csv',
            added: ['A'],
            refused: [{ row: 2, title: null, why: 'no' }],
            fault: null,
          }}
          onFile={() => undefined}
        />
      ),
    });
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

test('a field that is refused says why and takes the focus', async () => {
  const onSave = vi.fn(async () => ({ field: 'url' as const, text: 'The address begins with https://.' }));
  render(
    <WordsProvider value={WORDS}>
      <OfferForm
        heading="Add"
        start={EMPTY_OFFER}
        isCorrection={false}
        onSave={onSave}
        onCancel={() => undefined}
        onDirty={() => undefined}
      />
    </WordsProvider>,
  );
  fireEvent.input(screen.getByLabelText('Name of the certificate'), { target: { value: 'Queries' } });
  press('Save');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Address, https://…')));
  expect(onSave).toHaveBeenCalledWith({ ...EMPTY_OFFER, title: 'Queries' });
  expect(screen.getByText('The address begins with https://.')).toBeTruthy();
});

test('a correction asks only for facts, not for what the certificate is', () => {
  render(
    <WordsProvider value={WORDS}>
      <OfferForm
        heading="Edit"
        start={EMPTY_OFFER}
        isCorrection
        onSave={async () => null}
        onCancel={() => undefined}
        onDirty={() => undefined}
      />
    </WordsProvider>,
  );
  expect(screen.getAllByRole('textbox').map(({ id }) => id)).toEqual([
    'offer-skills',
    'offer-price',
    'offer-hours',
  ]);
});

test('an import says of each record what became of it', () => {
  const refused = Array.from({ length: 30 }, (_, i) => ({
    row: i + 1,
    title: i === 0 ? null : `T${i}`,
    why: 'Why.',
  }));
  render(
    <WordsProvider value={WORDS}>
      <OfferImport state={{ file: 'a.csv', added: ['A'], refused, fault: null }} onFile={() => undefined} />
    </WordsProvider>,
  );
  const status = screen.getByRole('status');
  expect(status.textContent).toContain('a.csv: 1 certificate to earn was added.');
  const lines = within(status)
    .getAllByRole('listitem')
    .map((line) => line.textContent);
  expect(lines[0]).toBe('Record 1, without a name: Why.');
  expect(lines.at(-1)).toBe('11 more.');
});

test('other sets are named by what they are best in, with their sum and their certificates', () => {
  const quick = offer({ id: 'quick', title: 'Quick one', priceUSD: 20, hours: 1 });
  const plan = makePlan([unit('sql')], [], catalogueOf([quick]), { of: () => [] }, NO_WISHES, TODAY);
  render(
    <WordsProvider value={WORDS}>
      <OtherSets
        sets={[{ kinds: ['quickest', 'strongest-proof'], plan }]}
        offers={[quick]}
        today={TODAY}
        nameOf={() => 'SQL'}
      />
    </WordsProvider>,
  );
  expect(screen.getByText('Quickest and Strongest proof')).toBeTruthy();
  expect(screen.getByText(/1 certificate · about 1 h · \$20/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Quick one' })).toBeTruthy();
});

test.each(['2024-01', '2025-10', '2025-11', '2025-12', '2026-11'])(
  'a price of %s is called old by the views when it is by the core',
  (asOf) => {
    const { text } = priceWord(WORDS, offer({ asOf }), TODAY);
    expect(text.endsWith('may have changed')).toBe(mayHaveChanged(asOf, TODAY));
  },
);
