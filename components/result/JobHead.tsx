import type { Report } from '../../utils/core/report/report';
import { useWords } from '../words';
import type { NeedLine, Needs } from './needs';
import { SegmentBar } from './SegmentBar';

interface Props {
  readonly report: Report;
  readonly needs: Needs;
  /** False while no certificate is held: then nothing was compared, and it says so instead of "0 of 8". */
  readonly compared: boolean;
  /** Level of the heading: 1 where the posting is the whole view. */
  readonly level?: 1 | 2;
}

/** Title, company, and how much of the posting is covered. */
export function JobHead({ report, needs, compared, level = 1 }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const words = useWords();
  const posting = report.reading.posting;
  const about = [
    posting?.company,
    posting?.remote === true ? words.t('posting.remote') : posting?.location,
    !compared && words.t('posting.skillsFound', { n: needs.required.length + needs.preferred.length }),
  ].filter(Boolean);
  return (
    <section class="job" aria-label={words.t('posting.heading')}>
      <Heading tabIndex={-1} dir="auto">
        {posting?.title ?? words.t('posting.untitled')}
      </Heading>
      <p class="meta" dir="auto">
        {about.join(' · ')}
      </p>
      <div class="cov">
        <Share need="required" lines={needs.required} compared={compared} />
        <Share need="preferred" lines={needs.preferred} compared={compared} />
      </div>
      {report.reading.partial && <p class="small">{words.t('posting.partial')}</p>}
    </section>
  );
}

interface ShareProps {
  readonly need: 'required' | 'preferred';
  readonly lines: readonly NeedLine[];
  readonly compared: boolean;
}

function Share({ need, lines, compared }: ShareProps) {
  const words = useWords();
  if (lines.length === 0) {
    return (
      <>
        <b>{words.t(`need.${need}`)}</b>
        <span class="meta">{words.t('coverage.noneAsked')}</span>
        <span />
      </>
    );
  }
  if (!compared) {
    return (
      <>
        <b>{words.t(`coverage.${need}Count`, { count: lines.length })}</b>
        <span class="meta">{words.t('coverage.notCompared')}</span>
        <span />
      </>
    );
  }
  const covered = lines.filter(({ status }) => status === 'covered').length;
  const gaps = lines.length - covered;
  return (
    <>
      <b>{words.t(`coverage.${need}`, { covered, of: lines.length })}</b>
      <SegmentBar segments={lines.map(({ status }) => status)} />
      <span class="meta">
        {gaps === 0 ? words.t('coverage.noGap') : words.t('coverage.gaps', { n: gaps })}
      </span>
    </>
  );
}
