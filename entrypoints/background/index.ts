import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerAll } from '@/utils/messages/answer-all';
import { forgetOldActions } from '@/utils/store/act';
import { failureOf } from '@/utils/store/failures';
import { openStore } from '@/utils/store/open';
import { forgetOldPostings } from '@/utils/store/postings';
import { forgetTab } from '@/utils/store/tabs';
import { readGrantedSites } from './granted-sites';
import { handlersFor } from './handlers';
import { onceOpen } from './once-open';
import { outdating } from './outdating';

/**
 * The worker. It may be stopped between any two messages, so it keeps nothing but the open database, and everything
 * that wakes it is registered in the first turn.
 */
export default defineBackground({
  type: 'module',
  main() {
    const db = openStore();
    answerAll(onceOpen(db, outdating(handlersFor(db))), failureOf);
    browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
    browser.permissions.onAdded.addListener(() => void readGrantedSites());
    browser.permissions.onRemoved.addListener(() => void readGrantedSites());
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void readGrantedSites();
      if (reason === 'install')
        void browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#/welcome` });
    });
    // Housekeeping may fail (the disk is full, the data is newer): the views say so when they ask.
    forgetOldPostings(db, Date.now()).catch(() => 0);
    forgetOldActions(db, Date.now()).catch(() => undefined);
  },
});
