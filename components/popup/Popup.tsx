import type { Offer } from '../../utils/core/catalogue/offer';
import type { Cert } from '../../utils/core/certs/cert';
import type { Report } from '../../utils/core/report/report';
import type { LineActions } from '../result/NeedList';
import { nameFrom } from '../result/names';
import { needsOf } from '../result/needs';
import { useWords } from '../words';
import { Frame } from './Frame';
import { Result } from './Result';
import { Reading } from './State';
import { Failed, NoAccess, NotAPosting, NothingRecognised, ReloadNeeded, type StateActions } from './states';

/** What is known of the tab the view stands beside. */
export interface TabResult {
  readonly state: 'read' | 'unread' | 'no-access' | 'reload' | 'failed';
  readonly report: Report | null;
  readonly certs: readonly Cert[];
  readonly offers: readonly Offer[];
  readonly held: number;
  readonly selectedWords: number;
}

interface Props {
  /** Null while the page is being read. */
  readonly tab: TabResult | null;
  /** Host name of the page for "always read on this site"; null where it cannot be offered. */
  readonly site: string | null;
  readonly dashboardHref: string;
  /** For a bug report. */
  readonly details: string;
  readonly actions: LineActions &
    StateActions & { readonly onAlways: () => void; readonly onCopy: (text: string) => void };
}

/** Popup and panel: one of the states of the mock-ups. */
export function Popup({ tab, site, dashboardHref, details, actions }: Props) {
  const words = useWords();
  if (tab === null || tab.state === 'unread') {
    return (
      <Frame note={words.t('popup.onDevice')} dashboardHref={dashboardHref}>
        <Reading />
      </Frame>
    );
  }
  const frame = (
    note: 'nothingKept' | 'nothingLost' | 'onDevice' | 'notCounted',
    content: preact.JSX.Element,
  ) => (
    <Frame note={words.t(`popup.${note}`)} dashboardHref={dashboardHref}>
      {content}
    </Frame>
  );
  if (tab.state === 'no-access') return frame('nothingKept', <NoAccess />);
  if (tab.state === 'reload') return frame('nothingLost', <ReloadNeeded actions={actions} />);
  const { report, selectedWords: selected } = tab;
  if (tab.state === 'failed' || report === null) {
    return frame(
      'nothingKept',
      <Failed actions={actions} selected={selected} details={details} onCopy={actions.onCopy} />,
    );
  }
  if (report.reading.status === 'not-a-posting') {
    const always = site === null ? null : actions.onAlways;
    return frame(
      'nothingKept',
      <NotAPosting selected={selected} actions={actions} site={site} onAlways={always} />,
    );
  }
  if (report.reading.status === 'nothing-recognised') {
    return frame(
      'notCounted',
      <NothingRecognised reading={report.reading} selected={selected} actions={actions} />,
    );
  }
  return frame(
    'onDevice',
    <Result
      report={report}
      needs={needsOf(report)}
      certs={tab.certs}
      offers={tab.offers}
      held={tab.held}
      nameOf={nameFrom(report, tab.certs)}
      dashboardHref={dashboardHref}
      actions={actions}
    />,
  );
}
