import { browser } from 'wxt/browser';
import { makeWords, type Words } from '@/components/words';

/** The words of the browser's language, out of `_locales`. */
export function browserWords(): Words {
  // Keys are made at run time, so the typed `getMessage` cannot know them; a test holds them against the locales.
  const lookup = browser.i18n.getMessage as (name: string) => string;
  return makeWords(
    (key) => lookup(key.replaceAll('.', '_')),
    lookup('@@ui_locale').replaceAll('_', '-') || 'en',
  );
}
