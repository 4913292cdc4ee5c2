import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '@/utils/core/pipeline';
import { readPosting } from '@/utils/core/posting';
import type { PostingResult } from '@/utils/core/posting/posting';
import { siteOf } from '@/utils/core/sites';
import type { Reading } from '@/utils/core/skills/reading';
import { loadVocabulary } from '@/utils/core/vocabulary';
import { PageDisplay } from '@/utils/page/display';
import { runInPieces } from '@/utils/page/in-pieces';
import { paneOf } from '@/utils/page/pane';
import type { Reader } from '@/utils/page/reader';
import { type OfferedReader, offerReader } from '@/utils/page/reader-file';
import { startInPage } from '@/utils/page/start';

const reader: Reader = {
  read({ url, selection, byHand, taken }, signal) {
    const posting = readPosting(document, url, { selection, byHand });
    taken?.();
    return runInPieces(stepsOf(posting), signal);
  },
  display: (actions) => new PageDisplay(() => paneOf(document, siteOf(location.href)), actions),
};

function* stepsOf(posting: PostingResult): Generator<void, Reading> {
  const vocabulary = loadVocabulary();
  yield;
  return yield* readPage(posting, vocabulary);
}

/** Page -> skills, and what is shown of them in the page. Loaded by `posting.ts`, only where there is something to read. */
export default defineUnlistedScript({
  globalName: false,
  main() {
    const offered: OfferedReader = { ...reader, start: (options) => startInPage(offered, options) };
    offerReader(offered);
  },
});
