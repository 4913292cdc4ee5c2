import { assess, readPage } from '@/utils/core/pipeline';
import { readText } from '@/utils/core/posting';
import type { Report } from '@/utils/core/report/report';
import { loadVocabulary } from '@/utils/core/vocabulary';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { shownCatalogue, wishesIn } from './catalogue';
import type { Desk } from './desk';
import { SAMPLE } from './sample';

/** The sample posting against the certificates held, by the same core that reads pages; the page gets a turn in between. */
export async function sampleReport({
  certs,
  today,
  vault,
}: Pick<Desk, 'certs' | 'today' | 'vault'>): Promise<Report> {
  const vocabulary = loadVocabulary();
  const posting = readText(SAMPLE.text, { title: SAMPLE.title, url: null, lang: 'en' });
  const steps = readPage(posting, vocabulary);
  let step = steps.next();
  while (!step.done) {
    await scheduler.yield();
    step = steps.next();
  }
  await scheduler.yield();
  return assess(step.value, certs, shownCatalogue(vault), IMPLICATIONS, today, wishesIn(vault));
}
