import { useEffect, useState } from 'preact/hooks';
import { type CertDraft, CertForm } from '@/components/certs/CertForm';
import { Certificates } from '@/components/certs/Certificates';
import { ImportPanel, type ImportState } from '@/components/certs/ImportPanel';
import type { NoticeData } from '@/components/shell/Notice';
import { useWords } from '@/components/words';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import { localDay } from '@/utils/store/day';
import type { CertRow } from '@/utils/store/records';
import { readFiles } from './read-files';
import { hashOf } from './route';
import { typedCert } from './typed-cert';

interface Props {
  readonly path: readonly string[];
  readonly onNotice: (notice: NoticeData | null) => void;
}

/** The vault: loads it, and carries what the user does there to the worker. */
export function CertificatesView({ path, onNotice }: Props) {
  const words = useWords();
  const [rows, setRows] = useState<readonly CertRow[]>([]);
  const [search, setSearch] = useState('');
  const [imported, setImported] = useState<{ state: ImportState; action: string | null } | null>(null);

  const load = async () => {
    const answer = await send('certs:list');
    if (answer.ok) setRows(answer.value);
    else fail(answer.code);
  };
  useEffect(() => void load(), []);

  const fail = (code: string) => onNotice({ text: words.t(`failure.${code as 'refused'}`), failed: true });
  const close = () => {
    location.hash = hashOf('certificates');
  };

  async function undo(target: string) {
    const answer = await send('action:undo', { action: newAction(), target });
    onNotice(answer.ok ? { text: words.t('undo.done') } : { text: words.t('undo.late'), failed: true });
    setImported(null);
    await load();
  }

  async function remove(id: string) {
    const action = newAction();
    const answer = await send('certs:delete', { action, ids: [id] });
    if (!answer.ok) return fail(answer.code);
    onNotice({
      text: words.t('certs.deleted', { n: answer.value.deleted }),
      onUndo: () => void undo(action),
    });
    await load();
  }

  async function save(draft: CertDraft, row: CertRow | null) {
    const cert = typedCert(draft, row?.cert ?? null);
    const certs = [{ cert, revision: row?.revision ?? null, raw: null }];
    const answer = await send('certs:commit', { action: newAction(), certs, sources: [] });
    if (answer.ok) {
      onNotice({ text: words.t('certs.saved', { title: cert.title }) });
      close();
    } else fail(answer.code);
    await load();
  }

  async function take(files: readonly File[]) {
    const progress = (done: number, of: number) =>
      setImported({ state: { done, of, files: [], written: null }, action: null });
    progress(0, files.length);
    const read = await readFiles(files, localDay(new Date()), progress);
    const revisionOf = new Map(rows.map((row) => [row.id, row.revision]));
    const certs = read.certs.map((cert) => ({ cert, revision: revisionOf.get(cert.id) ?? null, raw: null }));
    const action = newAction();
    const answer = certs.length === 0 ? null : await send('certs:commit', { action, certs, sources: [] });
    if (answer?.ok === false) fail(answer.code);
    const written = answer?.ok === true ? answer.value.written : 0;
    setImported({
      state: { done: files.length, of: files.length, files: read.files, written },
      action: written > 0 ? action : null,
    });
    await load();
  }

  const [page, id] = path;
  const edited = page === 'edit' ? (rows.find((row) => row.id === id) ?? null) : null;
  const target = imported?.action ?? null;
  return (
    <Certificates
      certs={rows.map((row) => row.cert)}
      today={localDay(new Date())}
      search={search}
      onSearch={setSearch}
      onFiles={(files) => void take(files)}
      onNew={() => {
        location.hash = hashOf('certificates', 'new');
      }}
      onEdit={(cert) => {
        location.hash = hashOf('certificates', 'edit', cert);
      }}
      onDelete={(cert) => void remove(cert)}
    >
      {(page === 'new' || edited !== null) && (
        <CertForm
          key={edited?.id ?? 'new'}
          cert={edited?.cert ?? null}
          onSave={(draft) => void save(draft, edited)}
          onCancel={close}
          onDirty={() => undefined}
        />
      )}
      {imported !== null && (
        <ImportPanel state={imported.state} onUndo={target === null ? null : () => void undo(target)} />
      )}
    </Certificates>
  );
}
