import { assess, finish, readPage } from '@/utils/core/pipeline';
import { readText } from '@/utils/core/posting';
import type { Report } from '@/utils/core/report/report';
import { loadVocabulary } from '@/utils/core/vocabulary';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { shownCatalogue, wishesIn } from './catalogue';
import type { Desk } from './desk';
import { SAMPLE } from './sample';

/** The sample posting against the certificates held, by the same core that reads pages. */
export function sampleReport({ certs, today, vault }: Pick<Desk, 'certs' | 'today' | 'vault'>): Report {
  const posting = readText(SAMPLE.text, { title: SAMPLE.title, url: null, lang: 'en' });
  const reading = finish(readPage(posting, loadVocabulary()));
  return assess(reading, certs, shownCatalogue(vault), IMPLICATIONS, today, wishesIn(vault));
}
