import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeDom, parseHtml } from '../../../utils/cli/dom';
import { readPosting } from '../../../utils/core/posting';

const FOLDER = '../shared/hostile/pages';

describe.skipIf(!existsSync(FOLDER))('pages made to break a reader (needs ../shared/hostile)', () => {
  const textOf = (file: string) => {
    const root = parseHtml(readFileSync(join(FOLDER, file), 'utf8'));
    const result = readPosting(root, 'http://127.0.0.1/page', { dom: nodeDom, byHand: true });
    return result.kind === 'posting' ? result.posting.text : '';
  };

  test.each<[file: string, has: readonly string[], lacks: readonly string[]]>([
    ['S01-xss-fields.html', ['Python', 'SQL', 'React', 'Docker', 'Kubernetes', 'Terraform'], []],
    ['S02-dom-clobber.html', ['Excel', 'SQL', 'Power BI'], []],
    [
      'S06-hidden-bidi.html',
      ['JavaScript', 'Triage'],
      ['COBOL', 'Fortran', 'Ada', 'Pascal', 'Smalltalk', 'Prolog', 'Lisp', '\u202E', '\u2066', '\u200B'],
    ],
    ['S09-jsonld-broken.html', ['Welder', 'TIG', 'MIG'], ['Cut off', 'In a comment']],
  ])('%s', (file, has, lacks) => {
    const text = textOf(file);
    for (const part of has) expect(text).toContain(part);
    for (const part of lacks) expect(text).not.toContain(part);
  });
});
