import { expect, test } from 'vitest';
import { siteOf } from '../../utils/core/sites';
import { postingKey } from '../../utils/page/posting-key';

const keyOf = (url: string) => postingKey(siteOf(url), url);

test.each([
  [
    'a path and a query that name the same posting',
    'https://www.linkedin.com/jobs/view/4012345678/',
    'https://www.linkedin.com/jobs/search/?currentJobId=4012345678&f_TPR=r86400',
    true,
  ],
  [
    'two postings on one split pane',
    'https://www.linkedin.com/jobs/search/?currentJobId=4012345678',
    'https://www.linkedin.com/jobs/search/?currentJobId=4012345679',
    false,
  ],
  ['a fragment', 'https://jobs.example.com/12#apply', 'https://jobs.example.com/12', true],
  [
    'a query on a site nobody knows',
    'https://jobs.example.com/?id=1',
    'https://jobs.example.com/?id=2',
    false,
  ],
  [
    'the same number on two sites',
    'https://www.linkedin.com/jobs/view/4012345678/',
    'https://jobs.example.com/4012345678',
    false,
  ],
])('%s', (_, one, other, same) => {
  expect(keyOf(one) === keyOf(other)).toBe(same);
});
