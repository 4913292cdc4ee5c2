import { useState } from 'preact/hooks';
import { JobHead } from '@/components/result/JobHead';
import { NeedList } from '@/components/result/NeedList';
import { nameFrom } from '@/components/result/names';
import { needsOf } from '@/components/result/needs';
import { assess, finish, readPage } from '@/utils/core/pipeline';
import { readText } from '@/utils/core/posting';
import type { Report } from '@/utils/core/report/report';
import { loadVocabulary } from '@/utils/core/vocabulary';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { shownCatalogue, wishesIn } from './catalogue';
import type { Desk } from './desk';
import { SAMPLE } from './sample';

/** The sample posting, read on the spot by the same core that reads pages. */
export function SampleResult({ desk }: { readonly desk: Desk }) {
  const { words, vault, certs, today } = desk;
  const [report, setReport] = useState<Report | null>(null);

  function read() {
    const posting = readText(SAMPLE.text, { title: SAMPLE.title, url: null, lang: 'en' });
    const reading = finish(readPage(posting, loadVocabulary()));
    setReport(assess(reading, certs, shownCatalogue(vault), IMPLICATIONS, today, wishesIn(vault)));
  }

  if (report === null) {
    return (
      <p>
        <button class="btn" type="button" onClick={read}>
          {words.t('welcome.tryButton')}
        </button>
      </p>
    );
  }
  const needs = needsOf(report);
  return (
    <div class="card sample">
      <JobHead report={report} needs={needs} compared level={2} />
      <NeedList
        need="required"
        lines={needs.required}
        certs={certs}
        today={today}
        nameOf={nameFrom(report, certs)}
        actions={null}
      />
    </div>
  );
}
