import { beforeAll, expect, test } from 'vitest';
import { errorsOf, Harness, until } from './harness';

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.start();
});

const PAGE =
  '<!doctype html><title>x</title><h1>Engineer</h1><main>We need TypeScript, Kubernetes, Docker and GraphQL.</main>';

test.each([
  ['a plain page', {}],
  [
    'a page with a strict policy and Trusted Types',
    {
      'content-security-policy':
        "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  ],
])('the reader is loaded on %s', async (_, headers) => {
  const url = nextbadge.server.serve('https://www.linkedin.com/jobs/view/1234567', { body: PAGE, headers });
  const page = await nextbadge.open(url);
  await until(() => nextbadge.inOurWorld(page, 'Symbol.for("nextbadge.reader") in globalThis'));
  expect(errorsOf(page)).toEqual([]);
  await page.close();
});
