import { useEffect, useErrorBoundary, useMemo, useState } from 'preact/hooks';
import { inWords } from '@/components/result/names';
import { BackupReminder } from '@/components/shell/BackupReminder';
import { Notice, type NoticeData } from '@/components/shell/Notice';
import { Shell, VIEWS, type ViewName } from '@/components/shell/Shell';
import { Waiting } from '@/components/shell/Waiting';
import { useWords } from '@/components/words';
import type { Cert } from '@/utils/core/certs/cert';
import { localDay } from '@/utils/store/day';
import type { Database } from '@/utils/store/schema';
import { isBackupDue } from './backup-due';
import { CertificatesView } from './CertificatesView';
import type { DeskCounter } from './counting/desk-counter';
import { useCompared } from './counting/use-compared';
import { DemandView } from './DemandView';
import type { Desk } from './desk';
import { NextView } from './NextView';
import { PostingsView } from './PostingsView';
import { RecoveryView } from './RecoveryView';
import { ReportsView } from './ReportsView';
import { type Route, useRoute } from './route';
import { SettingsView } from './SettingsView';
import { useGuard } from './use-guard';
import { type OpenVault, useVault } from './use-vault';
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
export function App({ counter }: { readonly counter: DeskCounter }) {
  const words = useWords();
  const route = useRoute();
  const { db, vault, failure } = useVault();
  const [broken] = useErrorBoundary();
  if (broken !== undefined) return <RecoveryView failure="unexpected" />;
  if (failure !== null && vault === null) return <RecoveryView failure={failure} />;
  if (vault === null) {
    return (
      <p class="opening meta" role="status">
        {words.t('nav.opening')}
      </p>
    );
  }
  return <Open db={db} vault={vault} route={route} counter={counter} />;
}

/** Views that are shown before the postings are counted. */
const NEEDS_NO_POSTINGS: ReadonlySet<ViewName> = new Set(['certificates']);

interface OpenProps {
  readonly db: Database;
  readonly vault: OpenVault;
  readonly route: Route;
  readonly counter: DeskCounter;
}

function Open({ db, vault, route, counter }: OpenProps) {
  const words = useWords();
  const [notice, setNotice] = useState<NoticeData | null>(null);
  const setDirty = useGuard(words.t('unsaved'));
  const today = localDay(new Date());
  const { settings, choices } = vault;
  const certs = useMemo(() => vault.certs.map(({ cert }) => cert), [vault.certs]);
  const found = useCompared(counter, vault, certs, today);
  const nameOf = useMemo(() => namer(certs, found?.names ?? {}), [certs, found?.names]);
  const by = useMemo(() => ({ settings, choices, today }), [settings, choices, today]);
  useFocusOnView(route);

  const desk: Desk = {
    db,
    vault: { ...vault, postings: found?.postings ?? [] },
    certs,
    today,
    compared: found?.compared ?? NONE,
    counter,
    by,
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
  const counts = { certificates: vault.certs.length, ...(found && { postings: found.compared.length }) };
  return (
    <Shell current={route.view} shown={SHOWN} counts={counts}>
      {isBackupDue(vault.backup, Date.now()) && <BackupReminder changes={vault.backup.changes} />}
      {found === null && !NEEDS_NO_POSTINGS.has(route.view) ? (
        <Waiting heading={words.t(`nav.${route.view}`)} />
      ) : (
        <View desk={desk} path={route.path} />
      )}
      {notices}
    </Shell>
  );
}

const NONE: Desk['compared'] = [];

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
function namer(certs: readonly Cert[], names: Readonly<Record<string, string>>): (id: string) => string {
  const held = new Map<string, string>();
  for (const { skills } of certs) for (const { id, label } of skills) if (id !== null) held.set(id, label);
  return (id) => (Object.hasOwn(names, id) ? names[id] : held.get(id)) ?? inWords(id);
}
