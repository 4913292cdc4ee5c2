import { describe, expect, test, vi } from 'vitest';
import type { CountBy, CountedPosting } from '@/entrypoints/dashboard/counting/asks';
import { newCounter } from '@/entrypoints/dashboard/counting/counter';
import { packCover, unpackCover } from '@/entrypoints/dashboard/counting/cover';
import { joined } from '@/entrypoints/dashboard/counting/use-compared';
import type { Unit } from '@/utils/core/matching/match';
import { DEFAULT_SETTINGS, type PostingRow, type SeenSkill } from '@/utils/store/records';
import { cert } from '../store/database';

const DAY_MS = 86_400_000;
const BY: CountBy = { settings: DEFAULT_SETTINGS, choices: [], today: '2026-11-25' };

const skill = (id: string, more: Partial<SeenSkill> = {}): SeenSkill => ({
  id,
  label: id.toUpperCase(),
  kind: 'skill',
  need: 'required',
  group: null,
  years: null,
  known: true,
  ...more,
});

const posting = (key: string, skills: readonly SeenSkill[], seenAtMs = 0): CountedPosting => ({
  key,
  title: `Posting ${key}`,
  company: null,
  status: skills.length > 0 ? 'read' : 'nothing-recognised',
  skills: JSON.stringify(skills),
  firstSeenAtMs: seenAtMs,
  seenAtMs,
});

const ROWS = [
  posting('a', [skill('docker'), skill('kubernetes', { need: 'preferred' })]),
  posting('b', [skill('docker'), skill('terraform')], 10 * DAY_MS),
  posting('c', []),
  posting('d', [
    skill('aws', { group: { id: 1, kind: 'either-or' } }),
    skill('azure', { group: { id: 1, kind: 'either-or' } }),
  ]),
];

function counterOver(rows: readonly CountedPosting[], piece = rows.length) {
  const counter = newCounter();
  for (let from = 0; from < rows.length; from += piece)
    counter.postings({ from, rows: rows.slice(from, from + piece) });
  counter.certs([cert('docker')]);
  return counter;
}

test('a cover comes out of its letters as it went in', () => {
  const unit = (status: Unit['status']): Unit => ({ skills: [], certificates: [], need: 'required', status });
  const required = (['covered', 'partly', 'expired', 'missing'] as const).map(unit);
  const packed = packCover({ required, preferred: [unit('missing')], isOpen: true });
  expect(packed).toBe('+cpem|m');
  expect(unpackCover(packed)).toEqual({
    required: ['covered', 'partly', 'expired', 'missing'],
    preferred: ['missing'],
    isOpen: true,
  });
  expect(unpackCover('-|')).toEqual({ required: [], preferred: [], isOpen: false });
});

describe('the counter', () => {
  test('gives the cover of each posting in its order, and none where nothing was recognised', () => {
    const { covers, names } = counterOver(ROWS).covers(BY);
    expect(covers).toEqual(['+c|m', '-cm|', null, '-m|']);
    expect(names).toMatchObject({ docker: 'DOCKER', azure: 'AZURE' });
  });

  test('counts the same in pieces as in one', () => {
    expect(counterOver(ROWS, 1).best({ ...BY, order: 'opens' })).toEqual(
      counterOver(ROWS).best({ ...BY, order: 'opens' }),
    );
    expect(counterOver(ROWS, 3).covers(BY)).toEqual(counterOver(ROWS).covers(BY));
  });

  test('begins anew at the first piece, and counts anew with other certificates', () => {
    const counter = counterOver(ROWS);
    counter.postings({ from: 0, rows: ROWS.slice(0, 1) });
    expect(counter.covers(BY).covers).toEqual(['+c|m']);
    counter.certs([]);
    expect(counter.covers(BY).covers).toEqual(['-m|m']);
  });

  test('names the set that opens most, with what each posting looks like then', () => {
    const { chosen, ranking, opened, beforeAfter } = counterOver(ROWS).best({ ...BY, order: 'opens' });
    expect(opened.now).toBe(1);
    expect(opened.after).toBe(3);
    expect(ranking.slice(0, chosen.length).map(({ offer }) => offer)).toEqual(chosen);
    expect(beforeAfter.find(({ key }) => key === 'b')?.segments).toEqual(['covered', 'planned']);
    expect(beforeAfter.at(-1)?.key).toBe('a');
  });

  test('counts an either/or group as one line of demand, and leaves out what was seen before', () => {
    const counter = counterOver(ROWS);
    const { postings, lines } = counter.demand({ ...BY, sinceMs: 0 });
    expect(postings).toBe(3);
    expect(lines[0]).toMatchObject({ skills: ['docker'], required: 2, cert: 'Certificate docker' });
    expect(lines.map(({ skills }) => skills)).toContainEqual(['aws', 'azure']);
    const late = counter.demand({ ...BY, sinceMs: 5 * DAY_MS });
    expect(late.lines.map(({ skills }) => skills.join())).toEqual(['docker', 'terraform']);
  });
});

test('postings and what covers them stand in one order, the one seen last first, each with its own cover', async () => {
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });
  const row = (key: string, seenAtMs: number): PostingRow => ({
    ...posting(key, [], seenAtMs),
    site: null,
    status: 'read',
    skills: [],
    saved: null,
    revision: 1,
  });
  const rows = [row('a', 1), row('b', 3), row('c', 2), row('d', 3)];
  const { postings, compared } = await joined(rows, ['+c|', '-m|', null, '-p|e'], {});
  vi.unstubAllGlobals();
  expect(postings.map(({ key }) => key)).toEqual(['b', 'd', 'c', 'a']);
  expect(compared.map(({ row: { key }, required }) => [key, ...required])).toEqual([
    ['b', 'missing'],
    ['d', 'partly'],
    ['a', 'covered'],
  ]);
});
