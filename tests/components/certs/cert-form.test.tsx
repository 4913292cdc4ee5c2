// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CertForm } from '@/components/certs/CertForm';
import { WordsProvider } from '@/components/words';
import { findOffers } from '@/entrypoints/dashboard/find-offers';
import { typedCert } from '@/entrypoints/dashboard/typed-cert';
import type { Vault } from '@/utils/store/live';
import { offer } from '../../core/offer-for-tests';
import { WORDS } from '../words';

afterEach(cleanup);

/** A user who made nothing of the catalogue. */
const VAULT = { choices: [] as Vault['choices'] } as Vault;

function show() {
  const onSave = vi.fn();
  render(
    <WordsProvider value={WORDS}>
      <CertForm
        cert={null}
        refused={null}
        search={async (typed) => findOffers(typed, VAULT)}
        onSave={onSave}
        onCancel={() => undefined}
        onDirty={() => undefined}
      />
    </WordsProvider>,
  );
  return { onSave, field: screen.getByRole('combobox', { name: 'Name of the certificate' }) };
}
const type = async (field: HTMLElement, value: string) => {
  fireEvent.input(field, { target: { value } });
  return await screen.findByRole('listbox', { name: 'In the catalogue' });
};
const textOf = (name: string) => (screen.getByLabelText(name) as HTMLInputElement).value;

describe('the name of a new certificate', () => {
  test('finds an offer by its exam code, and the keyboard takes it over', async () => {
    const { field, onSave } = show();
    const list = await type(field, 'AZ-900');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(field.getAttribute('aria-controls')).toBe(list.id);
    expect(field.getAttribute('aria-activedescendant')).toBe(null);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    const option = within(list).getByRole('option', { selected: true });
    expect(field.getAttribute('aria-activedescendant')).toBe(option.id);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.queryByRole('listbox')).toBe(null);
    expect(textOf('Name of the certificate')).toContain('Azure Fundamentals');
    expect(textOf('Issuer')).toContain('Microsoft');
    expect(textOf('Skills, separated by commas')).toContain('Azure');
    expect(textOf('Link to the certificate')).toMatch(/^https:/);
    expect(onSave).not.toHaveBeenCalled();
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('goes round the list with the arrows, closes with Escape and opens again', async () => {
    const { field } = show();
    const list = await type(field, 'kubernetes');
    const options = within(list).getAllByRole('option');
    expect(options.length).toBeGreaterThan(1);
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    expect(options.at(-1)?.getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(options[0]?.getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(textOf('Name of the certificate')).toBe('kubernetes');
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(await screen.findByRole('listbox')).toBeTruthy();
  });

  test('is taken over by a click, and typed over it is a name of its own', async () => {
    const { field, onSave } = show();
    const list = await type(field, 'AZ-900');
    fireEvent.click(within(list).getAllByRole('option')[0] as HTMLElement);
    fireEvent.input(field, { target: { value: 'My own course' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ title: 'My own course', offer: null });
  });

  test('that nothing is known by opens no list', async () => {
    const { field } = show();
    fireEvent.input(field, { target: { value: 'zzz qqq' } });
    await waitFor(() => expect(field.getAttribute('aria-expanded')).toBe('false'));
    expect(screen.queryByRole('listbox')).toBe(null);
  });

  test('has no fault that axe can see, closed and open', async () => {
    const { field } = show();
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    const faults = async () => (await axe.run(document.body, { rules })).violations.map(({ id }) => id);
    expect(await faults()).toEqual([]);
    await type(field, 'AZ-900');
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(await faults()).toEqual([]);
  });
});

test('a certificate chosen from the catalogue knows its offer, and a skill taken out stays out', async () => {
  const [found] = findOffers('AZ-900', VAULT);
  if (found === undefined) throw new Error('The catalogue lost AZ-900.');
  const [taken, ...kept] = found.skills;
  const draft = {
    title: found.title,
    issuer: found.issuer,
    issued: '2026-01',
    expires: '',
    skills: [...kept, 'Patience'].join(', '),
    url: '',
    offer: found.id,
  };
  const typed = await typedCert(draft, null, { today: '2026-11-25', vault: VAULT });
  expect(typed.kind).toBe('cert');
  if (typed.kind !== 'cert') return;
  expect(typed.cert.offer).toBe(found.id);
  const labels = typed.cert.skills.map(({ label }) => label);
  expect(labels.sort()).toEqual([...kept, 'Patience'].sort());
  expect(labels).not.toContain(taken);
  expect(typed.cert.skills.filter(({ from }) => from === 'user').map(({ label }) => label)).toEqual([
    'Patience',
  ]);
});

test('an offer of the user’s own is found by its name', () => {
  const own = offer({ id: 'user:ropes', title: 'Rope Work', skills: ['sql'], confidence: 'user' });
  const row = { offer: own.id, choice: 'hidden' as const, own, atMs: 1, revision: 1 };
  expect(findOffers('rope', { choices: [row] })).toMatchObject([{ id: own.id, title: 'Rope Work' }]);
});
