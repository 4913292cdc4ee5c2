import type { ComponentChildren } from 'preact';
import type { Offer } from '../../utils/core/catalogue/offer';
import type { Cert } from '../../utils/core/certs/cert';
import type { OtherSet } from '../../utils/core/plan/alternatives';
import type { Report } from '../../utils/core/report/report';
import { Icon } from '../Icon';
import { nameFrom } from '../result/names';
import { needsOf } from '../result/needs';
import { Notice, type NoticeData } from '../shell/Notice';
import { useWords } from '../words';
import { BadgeBox } from './BadgeBox';
import { Frame } from './Frame';
import { Result, type ResultActions } from './Result';
import { Reading } from './State';
import {
  Failed,
  NoAccess,
  NotAPosting,
  NothingRecognised,
  ReloadNeeded,
  type StateActions,
  Unread,
} from './states';

/** What is known of the tab the view stands beside. */
export interface TabResult {
  readonly state: 'read' | 'unread' | 'no-access' | 'reload' | 'failed';
  readonly report: Report | null;
  readonly certs: readonly Cert[];
  readonly offers: readonly Offer[];
  readonly alternatives: Readonly<Record<string, readonly Offer[]>>;
  readonly otherSets: readonly OtherSet[];
  readonly held: number;
  readonly saved: string | null;
  readonly selectedWords: number;
}

interface Props {
  /** Null while the page is being read. */
  readonly tab: TabResult | null;
  readonly opened: { readonly now: number; readonly after: number; readonly of: number } | null;
  /** Host name of the page for "always read on this site"; null where it cannot be offered. */
  readonly site: string | null;
  readonly dashboardHref: string;
  /** Where the badge that the page shows is read; null where there is no page to read. */
  readonly badgeHref: string | null;
  /** The address is one where badges are shown: reading it is offered first, whatever else the page holds. */
  readonly isBadgePlace: boolean;
  /** For a bug report. */
  readonly details: string;
  readonly notice: NoticeData | null;
  readonly onCloseNotice: () => void;
  readonly actions: ResultActions & StateActions & SaveActions;
}

interface SaveActions {
  readonly onAlways: () => void;
  readonly onCopy: (text: string) => void;
  readonly onPanel: (() => void) | null;
  /** Saves the posting, or takes that back. */
  readonly onSave: () => void;
}

/** Popup and panel: one of the states of the mock-ups. */
export function Popup(props: Props) {
  const words = useWords();
  const { tab, actions, badgeHref } = props;
  const status = tab?.report?.reading.status;
  const isFirst = props.isBadgePlace && tab !== null;
  const isBadgeAsked = status === 'not-a-posting' || status === 'nothing-recognised';
  const view = (note: Note, content: ComponentChildren, foot?: ComponentChildren) => (
    <Frame
      note={words.t(`popup.${note}`)}
      dashboardHref={props.dashboardHref}
      foot={foot}
      onPanel={actions.onPanel}
    >
      {isFirst && <BadgeBox href={badgeHref} isMain />}
      {content}
      {isBadgeAsked && !isFirst && <BadgeBox href={badgeHref} />}
      <Notice notice={props.notice} onClose={props.onCloseNotice} />
    </Frame>
  );
  if (tab === null) return view('onDevice', <Reading />);
  if (tab.state === 'unread') return view('nothingKept', <Unread actions={actions} />);
  if (tab.state === 'no-access') return view('nothingKept', <NoAccess dashboardHref={props.dashboardHref} />);
  if (tab.state === 'reload') return view('nothingLost', <ReloadNeeded actions={actions} />);
  const { report, selectedWords: selected } = tab;
  if (tab.state === 'failed' || report === null)
    return view(
      'nothingKept',
      <Failed actions={actions} selected={selected} details={props.details} onCopy={actions.onCopy} />,
    );

  const save = (
    <SaveButton
      isSaved={tab.saved !== null}
      isMain={status === 'read' && tab.held > 0}
      onSave={actions.onSave}
    />
  );
  switch (report.reading.status) {
    case 'not-a-posting':
      return view(
        'nothingKept',
        <NotAPosting
          selected={selected}
          actions={actions}
          site={props.site}
          onAlways={props.site === null ? null : actions.onAlways}
        />,
      );
    case 'nothing-recognised':
      return view(
        'notCounted',
        <NothingRecognised
          reading={report.reading}
          selected={selected}
          actions={actions}
          onAddSkill={actions.onAddSkill}
        />,
        save,
      );
    case 'read':
      return view(
        'onDevice',
        <Result
          report={report}
          needs={needsOf(report)}
          certs={tab.certs}
          offers={tab.offers}
          alternatives={tab.alternatives}
          otherSets={tab.otherSets}
          opened={props.opened}
          held={tab.held}
          nameOf={nameFrom(report, tab.certs)}
          dashboardHref={props.dashboardHref}
          selectedWords={selected}
          site={props.site}
          actions={actions}
        />,
        <>
          {save}
          {tab.held > 0 && (
            <a class="btn" href={`${props.dashboardHref}#/reports`} target="_blank" rel="noopener">
              <Icon name="download" />
              {words.t('popup.report')}
            </a>
          )}
        </>,
      );
  }
}

type Note = 'nothingKept' | 'nothingLost' | 'onDevice' | 'notCounted';

interface SaveProps {
  readonly isSaved: boolean;
  /** One main button a view: saving is the main thing only beside a result. */
  readonly isMain: boolean;
  readonly onSave: () => void;
}

function SaveButton({ isSaved, isMain, onSave }: SaveProps) {
  const words = useWords();
  const look = isSaved ? 'btn on' : isMain ? 'btn main' : 'btn';
  return (
    <button class={look} type="button" aria-pressed={isSaved} onClick={onSave}>
      <Icon name={isSaved ? 'saved' : 'save'} />
      {words.t(isSaved ? 'popup.saved' : 'popup.save')}
    </button>
  );
}
