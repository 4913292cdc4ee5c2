import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '@/utils/core/pipeline';
import { readPosting } from '@/utils/core/posting';
import { siteOf } from '@/utils/core/sites';
import { loadVocabulary } from '@/utils/core/vocabulary';
import type { Vocabulary } from '@/utils/core/vocabulary/vocabulary';
import { PageDisplay } from '@/utils/page/display';
import { runInPieces } from '@/utils/page/in-pieces';
import { paneOf } from '@/utils/page/pane';
import { offerReader } from '@/utils/page/reader';

/** Page -> skills, and what is shown of them in the page. Loaded by `posting.ts`, only where there is something to read. */
export default defineUnlistedScript({
  globalName: false,
  main() {
    let vocabulary: Vocabulary | null = null;
    offerReader({
      read({ url, selection, byHand, taken }, signal) {
        const posting = readPosting(document, url, { selection, byHand });
        taken?.();
        vocabulary ??= loadVocabulary();
        return runInPieces(readPage(posting, vocabulary), signal);
      },
      display: (actions) => new PageDisplay(() => paneOf(document, siteOf(location.href)), actions),
    });
  },
});
