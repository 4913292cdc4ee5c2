import { browser } from '../extension';
import type { PillWords } from './pill';

/** The pill's words in the browser's language, out of `_locales`. */
export function pillWords(): PillWords {
  const message = browser.i18n.getMessage as (name: string) => string;
  const locale = message('@@ui_locale').replaceAll('_', '-') || 'en';
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const counted = (name: string) => (count: number) =>
    (message(`${name}_${plurals.select(count)}`) || message(`${name}_other`)).replace(
      '{n}',
      numbers.format(count),
    );
  return {
    name: message('pill_name'),
    skills: counted('pill_skills'),
    open: counted('pill_open'),
    reading: message('pill_reading'),
    nothing: message('pill_nothing'),
    reload: message('pill_reload'),
    small: message('pill_small'),
    large: message('pill_large'),
    details: message('pill_details'),
    hide: message('pill_hide'),
  };
}
