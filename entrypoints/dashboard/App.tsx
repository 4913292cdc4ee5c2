import { useEffect, useMemo, useState } from 'preact/hooks';
import { State } from '@/components/popup/State';
import { inWords } from '@/components/result/names';
import { BackupReminder } from '@/components/shell/BackupReminder';
import { Notice, type NoticeData } from '@/components/shell/Notice';
import { Shell, VIEWS, type ViewName } from '@/components/shell/Shell';
import { useWords } from '@/components/words';
import { localDay } from '@/utils/store/day';
import type { Vault } from '@/utils/store/live';
import type { Database } from '@/utils/store/schema';
import { comparePostings } from '../shared/compare';
import { isBackupDue } from './backup-due';
import { CertificatesView } from './CertificatesView';
import { DemandView } from './DemandView';
import type { Desk } from './desk';
import { NextView } from './NextView';
import { PostingsView } from './PostingsView';
import { ReportsView } from './ReportsView';
import { type Route, useRoute } from './route';
import { SettingsView } from './SettingsView';
import { useGuard } from './use-guard';
import { useVault } from './use-vault';
import { WelcomeView } from './WelcomeView';

const SHOWN = Object.keys(VIEWS) as ViewName[];
const VIEW_OF = {
  next: NextView,
  certificates: CertificatesView,
  postings: PostingsView,
  demand: DemandView,
  reports: ReportsView,
  settings: SettingsView,
} as const;

/** The dashboard: opens the database, and shows the view that the address names. */
export function App() {
  const words = useWords();
  const route = useRoute();
  const { db, vault, failure } = useVault();
  if (failure !== null && vault === null) {
    return (
      <main class="page">
        <State icon="failed" heading={words.t('failed.data')} failed>
          <p>{words.t(`failure.${failure}`)}</p>
          <p class="meta">{words.t('failed.dataHint')}</p>
        </State>
      </main>
    );
  }
  if (vault === null) {
    return (
      <p class="opening meta" role="status">
        {words.t('nav.opening')}
      </p>
    );
  }
  return <Open db={db} vault={vault} route={route} />;
}

function Open({ db, vault, route }: { readonly db: Database; readonly vault: Vault; readonly route: Route }) {
  const words = useWords();
  const [notice, setNotice] = useState<NoticeData | null>(null);
  const setDirty = useGuard(words.t('unsaved'));
  const today = localDay(new Date());
  const { openFrom } = vault.settings;
  const certs = useMemo(() => vault.certs.map(({ cert }) => cert), [vault.certs]);
  const compared = useMemo(
    () => comparePostings(vault.postings, certs, today, openFrom),
    [vault.postings, certs, today, openFrom],
  );
  const nameOf = useMemo(() => namesIn(vault), [vault.postings, vault.certs]);
  useFocusOnView(route);

  const desk: Desk = {
    db,
    vault,
    certs,
    today,
    compared,
    nameOf,
    words,
    onNotice: setNotice,
    onDirty: setDirty,
  };
  const notices = <Notice notice={notice} onClose={() => setNotice(null)} />;
  if (route.view === 'welcome') {
    return (
      <>
        <WelcomeView desk={desk} />
        {notices}
      </>
    );
  }
  const View = VIEW_OF[route.view];
  const counts = { certificates: vault.certs.length, postings: compared.length };
  return (
    <Shell current={route.view} shown={SHOWN} counts={counts}>
      {isBackupDue(vault.backup, Date.now()) && <BackupReminder changes={vault.backup.changes} />}
      <View desk={desk} path={route.path} />
      {notices}
    </Shell>
  );
}

/** A change of view moves the focus to its heading, as a change of page would. The first view leaves it alone. */
function useFocusOnView({ view }: Route): void {
  const [first] = useState(view);
  const [hasMoved, setMoved] = useState(false);
  useEffect(() => {
    if (view !== first || hasMoved) {
      setMoved(true);
      document.querySelector('h1')?.focus();
      scrollTo(0, 0);
    }
  }, [view]);
}

/** Names of skill ids, as postings and certificates give them. */
function namesIn({ postings, certs }: Vault): (id: string) => string {
  const names = new Map<string, string>();
  for (const { cert } of certs)
    for (const { id, label } of cert.skills) if (id !== null) names.set(id, label);
  for (const { skills } of postings) for (const { id, label } of skills) names.set(id, label);
  return (id) => names.get(id) ?? inWords(id);
}
