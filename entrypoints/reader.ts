import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '@/utils/core/pipeline';
import { readPosting } from '@/utils/core/posting';
import { loadVocabulary } from '@/utils/core/vocabulary';
import type { Vocabulary } from '@/utils/core/vocabulary/vocabulary';
import { runInPieces } from '@/utils/page/in-pieces';
import { offerReader } from '@/utils/page/reader';

/** Page -> skills. Loaded into a page by `posting.ts`, only where there is something to read. */
export default defineUnlistedScript({
  globalName: false,
  main() {
    let vocabulary: Vocabulary | null = null;
    offerReader({
      read({ url, selection, byHand }, signal) {
        const posting = readPosting(document, url, { selection, byHand });
        vocabulary ??= loadVocabulary();
        return runInPieces(readPage(posting, vocabulary), signal);
      },
    });
  },
});
