import { describe, expect, test } from 'vitest';
import { readText } from '../../../utils/core/posting';
import type { PostingText } from '../../../utils/core/posting/posting';
import { job, jsonLd, postingOf, readHtml } from './read-for-tests';

const page = (body: string) => `<main><h1>Nurse</h1><p>Full-time</p>${body}</main>`;

describe('a page is read up to limits that are counted (THREATS.md B7)', () => {
  test('1 MiB of text', { timeout: 60_000 }, () => {
    const { posting, partial } = postingOf(page(`<p>${'You know triage. '.repeat(200_000)}</p>`));
    expect(partial).toBe(true);
    expect(posting.text.length).toBeLessThanOrEqual(1 << 20);
    expect(posting.text.length).toBeGreaterThan(1_000_000);
  });

  test('50 000 nodes', { timeout: 60_000 }, () => {
    const { posting, partial } = postingOf(
      page(Array.from({ length: 60_000 }, (_, index) => `<p>skill ${index}</p>`).join('')),
    );
    expect(partial).toBe(true);
    expect(posting.text.split('\n').length).toBeLessThan(50_000);
  });

  test('any depth of nesting', { timeout: 60_000 }, () => {
    const { posting, partial } = postingOf(page(`${'<div>'.repeat(20_000)}<p>Terraform</p>`));
    expect(posting.text).toContain('Terraform');
    expect(partial).toBe(false);
  });

  test('a small page is whole', () => {
    expect(postingOf(page('<p>Triage</p>')).partial).toBe(false);
  });

  test('1 MiB of plain text, no character in two', () => {
    const { posting, partial } = readText(`ab${'😀'.repeat(600_000)}`) as PostingText;
    expect(partial).toBe(true);
    expect(posting.text.length).toBe(1 << 20);
    expect(posting.text.isWellFormed()).toBe(true);
    expect((readText(`x${'😀'.repeat(600_000)}`) as PostingText).posting.text.length).toBe((1 << 20) - 1);
  });

  test.each([
    [
      'deeper than 64 levels',
      `{"@type":"JobPosting","title":"Nurse","skills":${'['.repeat(5_000)}"Go"${']'.repeat(5_000)}}`,
    ],
    ['longer than 1 MiB', JSON.stringify(job({ title: 'Nurse', description: 'x'.repeat(1 << 20) }))],
  ])('structured data %s is passed over', (_what, source) => {
    expect(readHtml(jsonLd(source)).kind).toBe('not-a-posting');
    expect(postingOf(page('<p>Triage</p>') + jsonLd(source)).posting.source).toBe('heuristic');
  });
});
