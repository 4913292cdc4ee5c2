import { describe, expect, test } from 'vitest';
import { isCalendarDate, provenOrder, readDate } from '@/utils/core/certs/input/dates';
import { daysLeft, expiresSoon, firstDay, lastDay, validityOn } from '@/utils/core/certs/validity';

describe('a date is read as precisely as it is written', () => {
  test.each<[string | number, string]>([
    ['2024', '2024'],
    [2019, '2019'],
    ['2024-03', '2024-03'],
    ['2024-03-01', '2024-03-01'],
    ['2025-01-20T10:00:00.000-05:00', '2025-01-20'],
    ['2025-04-20 10:00 UTC', '2025-04-20'],
    ['20250420', '2025-04-20'],
    ['2024/01/01', '2024-01-01'],
    ['01.03.2024', '2024-03-01'],
    ['1.3.24', '2024-03-01'],
    ['3/14/25', '2025-03-14'],
    ['14/3/2025', '2025-03-14'],
    ['03/2024', '2024-03'],
    ['Mar 2024', '2024-03'],
    ['March 2024', '2024-03'],
    ['märz 2024', '2024-03'],
    ['Okt. 2026', '2026-10'],
    ['sept. 2020', '2020-09'],
    ['février 2021', '2021-02'],
    ['marzo de 2021', '2021-03'],
    ['12 de mayo de 2021', '2021-05-12'],
    ['1er janvier 2020', '2020-01-01'],
    ['3. Januar 2020', '2020-01-03'],
    ['January 3, 2020', '2020-01-03'],
    ['Tuesday, March 3, 2020', '2020-03-03'],
    [1741944600, '2025-03-14'],
    [1741944600000, '2025-03-14'],
    ['1741944600', '2025-03-14'],
  ])('%j', (text, date) => {
    expect(readDate(text)).toEqual({ date, isUnclear: false });
  });
});

test.each(['', 'N/A', 'n/a', 'none', '-', 'Present', 'No expiration', 'does not expire'])(
  '%j is no date, and nothing odd',
  (text) => {
    expect(readDate(text)).toEqual({ date: null, isUnclear: false });
  },
);

test.each<string | number>([
  '24-Mar',
  '13/2024',
  'Feb 30 2025',
  '2025-02-29',
  '31.04.2024',
  '9999-99-99',
  '0000-00-00',
  'soon',
  'Foo 2024',
  '2024-13',
  -5,
  Number.NaN,
])('%j is unclear, never guessed', (text) => {
  expect(readDate(text)).toEqual({ date: null, isUnclear: true });
});

test('a number above twelve proves which side of a slash the day is on', () => {
  expect([
    provenOrder('14/3/2025'),
    provenOrder('3/14/25'),
    provenOrder('3/4/25'),
    provenOrder('2024-01-31'),
  ]).toEqual(['day-first', 'month-first', null, null]);
  expect(readDate('3/4/2025', 'day-first').date).toBe('2025-04-03');
});

test('a date exists in the calendar or not', () => {
  expect(['2024-02-29', '2025-02-29', '1899', '2026', '2026-00', 'x'].map(isCalendarDate)).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
  ]);
});

describe('what holds on a day', () => {
  const cert = (issued: string | null, expires: string | null, revoked = false) => ({
    issued,
    expires,
    revoked,
  });

  test.each([
    [cert('2024-01-01', '2026-11-25'), 'valid'],
    [cert('2024-01-01', '2026-11-24'), 'expired'],
    [cert('2024', '2026'), 'valid'],
    [cert('2024', '2026-11'), 'valid'],
    [cert('2024', '2026-10'), 'expired'],
    [cert('2026-11-26', null), 'not-yet-valid'],
    [cert('2026-11', null), 'valid'],
    [cert('2027', null), 'not-yet-valid'],
    [cert(null, null), 'valid'],
    [cert('2024', '2099', true), 'revoked'],
  ])('%j is %s', (facts, validity) => {
    expect(validityOn(facts, '2026-11-25')).toBe(validity);
  });

  test('a month ends with its last day', () => {
    expect([
      lastDay('2024-02'),
      lastDay('2025-02'),
      lastDay('2025'),
      firstDay('2025'),
      firstDay('2025-07'),
    ]).toEqual(['2024-02-29', '2025-02-28', '2025-12-31', '2025-01-01', '2025-07-01']);
  });

  test('soon is within ninety days, and not what is over', () => {
    const soon = ['2026-11-25', '2027-02-23', '2027-02-24', '2026-11-24', null].map((expires) =>
      expiresSoon(cert('2024', expires), '2026-11-25'),
    );
    expect(soon).toEqual([true, true, false, false, false]);
    expect([
      daysLeft({ expires: '2026-11-26' }, '2026-11-25'),
      daysLeft({ expires: null }, '2026-11-25'),
    ]).toEqual([1, null]);
  });
});
