import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reasonSentence, rowSentence, warningSentences } from '@/components/certs/cert-words';
import { makeWords } from '@/components/words';
import type { CertWarning } from '@/utils/core/certs/cert';
import type { RowCode } from '@/utils/core/certs/file-result';
import type { SignatureReason } from '@/utils/core/certs/verify/verdict';

// Tables, so that the compiler asks for a line here when a code is added.
const REASONS: Record<SignatureReason, true> = {
  hosted: true,
  'shown-on-page': true,
  'signature-not-in-file': true,
  'only-read': true,
  'algorithm-none': true,
  'key-online': true,
  'status-online': true,
  'context-unknown': true,
  'algorithm-not-supported': true,
  'proof-not-supported': true,
  'key-not-readable': true,
  'key-not-of-issuer': true,
  'key-not-named': true,
  'key-beside-it': true,
  'claims-missing': true,
  'unexpected-header': true,
  'type-unknown': true,
  'unsigned-parts': true,
  'other-proof-unchecked': true,
  'signature-wrong': true,
  'algorithm-not-allowed': true,
  'keys-disagree': true,
  'claims-disagree': true,
  'wrong-purpose': true,
  'proof-expired': true,
  'ambiguous-text': true,
  'critical-header': true,
};
const WARNINGS: Record<CertWarning, true> = {
  'issued-unclear': true,
  'expires-unclear': true,
  'link-dropped': true,
  'damaged-picture': true,
  'several-badges': true,
  'compressed-chunk': true,
  'plain-text-chunk': true,
  'garbled-text': true,
  'describes-only': true,
  'recipient-weak-hash': true,
  'recipient-malformed': true,
};
const ROWS: Record<RowCode, true> = {
  empty_file: true,
  wrong_type: true,
  damaged_file: true,
  too_large: true,
  no_badge_data: true,
  not_a_badge: true,
  needs_fetch: true,
  columns_unclear: true,
  invalid_document: true,
  newer_version: true,
  is_a_backup: true,
  revoked: true,
  unreadable: true,
  no_title: true,
  not_earned: true,
  an_offer: true,
  too_many_cells: true,
  quote_unclosed: true,
  issued_unclear: true,
  expires_unclear: true,
  link_dropped: true,
  more_pages: true,
};
const codes = <Code extends string>(table: Record<Code, true>) => Object.keys(table) as Code[];

interface Tree {
  readonly [key: string]: string | Tree;
}
function wordsOf(language: string) {
  const tree: Tree = JSON.parse(readFileSync(`components/locales/${language}.json`, 'utf8'));
  const lookup = (key: string) => {
    const found = key
      .split('.')
      .reduce<string | Tree | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), tree);
    return typeof found === 'string' ? found : '';
  };
  return makeWords(lookup, language);
}

const SENTENCE = /^\p{Lu}.+\.$/u;

describe.each(['en', 'de', 'es', 'fr', 'nl'])('%s', (language) => {
  const words = wordsOf(language);

  test.each(codes(REASONS))('has a sentence for the signature reason %s', (code) => {
    expect(reasonSentence(words, code)).toMatch(SENTENCE);
  });

  test.each(codes(WARNINGS))('has a sentence for the warning %s', (code) => {
    expect(warningSentences(words, [code])).toEqual([expect.stringMatching(SENTENCE)]);
  });

  test.each(codes(ROWS))('has a sentence for a row or file with %s', (code) => {
    expect(rowSentence(words, code)).toMatch(SENTENCE);
  });
});

test('a code of another version is passed over', () => {
  const words = wordsOf('en');
  expect(reasonSentence(words, 'of-another-version')).toBeNull();
  expect(reasonSentence(words, null)).toBeNull();
  expect(warningSentences(words, ['of-another-version', 'link-dropped'])).toHaveLength(1);
});
