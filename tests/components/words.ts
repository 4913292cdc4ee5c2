import en from '@/components/locales/en.json';
import { makeWords } from '@/components/words';

/** English words out of the file itself, as the browser would give them. */
export const WORDS = makeWords((key) => {
  const found = key
    .split('.')
    .reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], en);
  return typeof found === 'string' ? found : '';
}, 'en');
