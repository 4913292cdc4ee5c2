import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeRecipient, type RecipientClaim } from '@/utils/core/certs/recipient';
import { readOne } from './reading';

const bytesOf = (path: string) => new Uint8Array(readFileSync(`tests/fixtures/hostile/${path}`));
const OWNER = { recipients: ['pat@example.org'] };

/** Genuine badges: a build that refuses everything fails here. */
test.each([
  ['C1-ob3-valid-didkey.jwt', 'verified', null, 'not-checked'],
  ['C2-ob3-valid-baked.png', 'verified', null, 'not-checked'],
  ['C3-ob3-valid-baked.svg', 'verified', null, 'not-checked'],
  ['C4-ob2-hosted-baked.png', 'cannot-check-offline', 'hosted', 'matches'],
])('the genuine %s is %s', async (name, signature, because, recipient) => {
  const { certs } = await readOne(bytesOf(`controls/${name}`), OWNER);
  expect(certs).toMatchObject([{ signature, because, recipient, warnings: [] }]);
});

test.each([
  ['S13-ob2-active.svg', 'cannot-check-offline', 'hosted'],
  ['S15-alg-none.jwt', 'not-signed', 'algorithm-none'],
  ['S16-hs256-confusion.jwt', 'failed', 'algorithm-not-allowed'],
])('the hostile %s is %s', async (name, signature, because) => {
  const { certs } = await readOne(bytesOf(`badges/${name}`), OWNER);
  expect(certs).toMatchObject([{ signature, because }]);
});

test('a picture with several different badges under one keyword is refused', async () => {
  const { file } = await readOne(bytesOf('badges/S14-odd-chunks.png'));
  expect(file.error?.code).toBe('damaged_file');
});

describe('the recipient', () => {
  interface Case {
    readonly why: string;
    readonly recipient: Record<string, unknown> & { readonly type: string };
    readonly match: boolean;
    readonly note?: string;
  }
  const { user, cases } = JSON.parse(
    readFileSync('tests/fixtures/hostile/badges/S17-ob2-recipient-cases.json', 'utf8'),
  ) as {
    user: { emails: string[] };
    cases: Case[];
  };

  test.each(cases.map((one) => [one.why, one] as const))('%s', (_why, { recipient, match, note }) => {
    const { type, identity, hashed, salt } = recipient;
    const claim: RecipientClaim = { type, identity, hashed, salt };
    expect(judgeRecipient([claim], user.emails)).toEqual({
      match: match ? 'matches' : 'differs',
      note: note ?? null,
    });
  });

  test('is not checked without an address of the user, and one of several is enough', () => {
    const own = { type: 'email', identity: 'Pat@Example.org', hashed: false, salt: undefined };
    const other = { ...own, identity: 'sam@example.org' };
    expect(judgeRecipient([own], []).match).toBe('not-checked');
    expect(judgeRecipient([], user.emails).match).toBe('not-checked');
    expect(judgeRecipient([other, own], user.emails).match).toBe('matches');
  });
});

test('a hostile table ends with a report of each odd row', async () => {
  const { certs, file } = await readOne(bytesOf('data/S11-linkedin-certifications.csv'));
  expect(file.rows.map(({ row, code }) => [row, code])).toEqual([
    [1, 'link_dropped'],
    [2, 'issued_unclear'],
    [2, 'expires_unclear'],
    [3, 'link_dropped'],
    [4, 'quote_unclosed'],
    [5, 'too_many_cells'],
  ]);
  expect(
    certs.map(({ url }) => url).filter((url) => url !== null && !url.startsWith('https://ok.example/')),
  ).toEqual([]);
});

test('a backup is refused here, and nothing gets into prototypes', async () => {
  const { file } = await readOne(bytesOf('data/S18-backup-malicious.json'));
  expect(file.error?.code).toBe('is_a_backup');
  await readOne(bytesOf('data/S08-jsonld-proto.json'));
  expect('polluted' in {}).toBe(false);
});
