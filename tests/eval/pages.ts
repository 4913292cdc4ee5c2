/**
 * Reads saved pages and says where title, company, place and first words differ from what a person read on them;
 * pages that are no postings must be refused.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDom, parseHtml } from '../../utils/cli/dom';
import { readPosting, readRecord } from '../../utils/core/posting';
import type { PostingResult } from '../../utils/core/posting/posting';
import { closeWith, evalArguments } from './figures';

interface PageEntry {
  readonly file: string;
  readonly url?: string;
  readonly expectPosting: boolean;
  readonly expected: Readonly<
    Record<'title' | 'company' | 'location' | 'descriptionStartsWith', string | null>
  >;
}

/** The description starts within this many characters behind the title. */
const LEAD = 400;

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

function readEntry(folder: string, entry: PageEntry): PostingResult {
  const source = readFileSync(join(folder, entry.file), 'utf8');
  if (entry.file.endsWith('.json')) return readRecord(JSON.parse(source), { dom: nodeDom });
  return readPosting(parseHtml(source), entry.url ?? null, { dom: nodeDom });
}

const { files, minimums } = evalArguments('npm run eval:pages -- FOLDER [--min name=value]');
const folder = files[0];
if (!folder) {
  console.error('Usage: npm run eval:pages -- FOLDER [--min name=value]');
  process.exit(2);
}
const { pages } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
  pages: readonly PageEntry[];
};
const counts = { title: [0, 0], firstWords: [0, 0], negatives: [0, 0], company: [0, 0], location: [0, 0] };
const tally = { passed: 0, failed: 0, skipped: 0 };

function count(name: keyof typeof counts, right: boolean, faults: string[], fault: string): void {
  const [got, of] = counts[name] as [number, number];
  counts[name] = [got + Number(right), of + 1];
  if (!right) faults.push(fault);
}

for (const entry of pages) {
  const result = readEntry(folder, entry);
  const faults: string[] = [];
  const notes: string[] = [];
  if (!entry.expectPosting) {
    count('negatives', result.kind === 'not-a-posting', faults, 'taken for a posting');
    notes.push(
      result.kind === 'not-a-posting' ? `not a posting: ${result.reason}` : `title "${result.posting.title}"`,
    );
  } else if (result.kind === 'not-a-posting') {
    if (entry.expected.descriptionStartsWith === null && result.reason === 'no-text')
      notes.push('record without a text');
    else faults.push(`not a posting: ${result.reason}`);
  } else {
    const { posting } = result;
    const { title, company, location, descriptionStartsWith } = entry.expected;
    notes.push(posting.source);
    count(
      'title',
      plain(posting.title ?? '') === plain(title ?? ''),
      faults,
      `title "${posting.title}", not "${title}"`,
    );
    if (descriptionStartsWith !== null) {
      const at = plain(posting.text).indexOf(plain(descriptionStartsWith));
      count('firstWords', at >= 0 && at <= plain(title ?? '').length + LEAD, faults, `first words at ${at}`);
    }
    for (const [name, expected, read] of [
      ['company', company, posting.company],
      ['location', location, posting.location],
    ] as const) {
      if (expected === null || read === null) notes.push(`${name} ${read === null ? 'null' : `"${read}"`}`);
      else count(name, plain(read) === plain(expected), faults, `${name} "${read}", not "${expected}"`);
    }
  }
  tally[faults.length === 0 ? 'passed' : 'failed']++;
  console.log(`${faults.length === 0 ? 'ok  ' : 'DIFF'} ${entry.file}: ${[...faults, ...notes].join('; ')}`);
}
const shares = Object.fromEntries(
  Object.entries(counts).map(([name, [got = 0, of = 0]]) => [name, of === 0 ? 1 : got / of]),
);
closeWith(shares, minimums, tally);
