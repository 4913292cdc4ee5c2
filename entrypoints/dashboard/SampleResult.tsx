import { useState } from 'preact/hooks';
import { JobHead } from '@/components/result/JobHead';
import { NeedList } from '@/components/result/NeedList';
import { nameFrom } from '@/components/result/names';
import { needsOf } from '@/components/result/needs';
import { OfferLines } from '@/components/result/OfferLines';
import { PlanSum } from '@/components/result/PlanSum';
import type { Report } from '@/utils/core/report/report';
import { shownCatalogue } from './catalogue';
import type { Desk } from './desk';

/** The sample posting, read on the spot by the same core that reads pages. */
export function SampleResult({ desk }: { readonly desk: Desk }) {
  const { words, certs, today } = desk;
  const [report, setReport] = useState<Report | null>(null);

  /** The reader of postings is loaded when someone wants to see it. */
  async function read() {
    const { sampleReport } = await import('./sample-report');
    setReport(await sampleReport(desk));
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
  const nameOf = nameFrom(report, certs);
  const isCompared = certs.length > 0;
  return (
    <div class="card sample">
      <JobHead report={report} needs={needs} compared={isCompared} level={2} />
      <SamplePlan report={report} desk={desk} nameOf={nameOf} />
      <NeedList
        need="required"
        lines={needs.required}
        certs={certs}
        today={today}
        nameOf={nameOf}
        actions={null}
        isCompared={isCompared}
      />
    </div>
  );
}

interface PlanProps {
  readonly report: Report;
  readonly desk: Desk;
  readonly nameOf: (id: string) => string;
}

/** The point of it all: what would close the gaps. Nothing can be decided here. */
function SamplePlan({ report: { plan }, desk: { vault, words, today }, nameOf }: PlanProps) {
  const catalogue = shownCatalogue(vault);
  if (plan.offers.length === 0) return null;
  return (
    <div class="sec">
      <section class="plan" aria-labelledby="sample-plan-h">
        <h3 id="sample-plan-h">{words.t('plan.heading')}</h3>
        <PlanSum class="sum" plan={plan} />
        <ol class="steps">
          <OfferLines
            planned={plan.offers}
            offerOf={(id) => catalogue.get(id)}
            nameOf={nameOf}
            today={today}
            isNumbered
          />
        </ol>
      </section>
    </div>
  );
}
