import { useState } from 'preact/hooks';
import { JobHead } from '@/components/result/JobHead';
import { NeedList } from '@/components/result/NeedList';
import { nameFrom } from '@/components/result/names';
import { needsOf } from '@/components/result/needs';
import type { Report } from '@/utils/core/report/report';
import type { Desk } from './desk';

/** The sample posting, read on the spot by the same core that reads pages. */
export function SampleResult({ desk }: { readonly desk: Desk }) {
  const { words, certs, today } = desk;
  const [report, setReport] = useState<Report | null>(null);

  /** The reader of postings is loaded when someone wants to see it. */
  async function read() {
    const { sampleReport } = await import('./sample-report');
    setReport(sampleReport(desk));
  }

  if (report === null) {
    return (
      <p>
        <button class="btn" type="button" onClick={() => void read()}>
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
