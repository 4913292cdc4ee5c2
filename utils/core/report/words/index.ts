import type { ReportWords } from '../report-words';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import { SPANISH } from './es';
import { FRENCH } from './fr';
import { DUTCH } from './nl';

/** Every language that a report can be written in. */
export const REPORT_LANGUAGES: readonly ReportWords[] = [ENGLISH, GERMAN, FRENCH, SPANISH, DUTCH];

/** The words for a language tag (`de`, `de-AT`); English for one that nobody wrote words in. */
export function reportWordsFor(tag: string): ReportWords {
  const [language] = tag.toLowerCase().split(/[-_]/);
  return REPORT_LANGUAGES.find((words) => words.language === language) ?? ENGLISH;
}
