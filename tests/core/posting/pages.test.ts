import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksOf, readHtml } from './read-for-tests';

/** `tests/pages/<site>/<slug>/`: page.html, expected.json and origin.md, whose last line is the page's address. */
const FOLDER = 'tests/pages';

const pages = readdirSync(FOLDER).flatMap((site) =>
  readdirSync(join(FOLDER, site)).map((slug) => join(FOLDER, site, slug)),
);

/** What is compared: the posting with its text as blocks. */
function readPage(folder: string): unknown {
  const url = /^url: (\S+)$/m.exec(readFileSync(join(folder, 'origin.md'), 'utf8'))?.[1];
  if (!url) throw new Error(`${folder}/origin.md gives no address`);
  const result = readHtml(readFileSync(join(folder, 'page.html'), 'utf8'), url);
  if (result.kind === 'not-a-posting') return result;
  const { text: _text, url: _url, ...posting } = result.posting;
  return { ...posting, blocks: blocksOf(result) };
}

describe('the look-alike pages are read as a person reads them', () => {
  test.each(pages)('%s', async (folder) => {
    const file = join(folder, 'expected.json');
    expect(existsSync(file) || process.env.CI === undefined).toBe(true);
    await expect(`${JSON.stringify(readPage(folder), null, 2)}\n`).toMatchFileSnapshot(
      join(process.cwd(), file),
    );
  });
});
