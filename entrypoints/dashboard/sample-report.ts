import { assess, readPage } from '@/utils/core/pipeline';
import { readText } from '@/utils/core/posting';
import type { Report } from '@/utils/core/report/report';
import { loadVocabulary } from '@/utils/core/vocabulary';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { shownCatalogue, wishesIn } from './catalogue';
import type { Desk } from './desk';
import { SAMPLE } from './sample';
import { turns } from './turns';

/**
 * The sample posting against the certificates held, by the same core that reads pages. The page gets a turn between the
 * pieces, and first of all: the reader was loaded just now.
 */
export async function sampleReport({
  certs,
  today,
  vault,
}: Pick<Desk, 'certs' | 'today' | 'vault'>): Promise<Report> {
  await scheduler.yield();
  const vocabulary = loadVocabulary();
  await scheduler.yield();
  const posting = readText(SAMPLE.text, { title: SAMPLE.title, url: null, lang: 'en' });
  const steps = readPage(posting, vocabulary);
  const turn = turns();
  let step = steps.next();
  while (!step.done) {
    await turn();
    step = steps.next();
  }
  await scheduler.yield();
  return assess(step.value, certs, shownCatalogue(vault), IMPLICATIONS, today, wishesIn(vault));
}
