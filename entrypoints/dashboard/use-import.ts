import { useRef, useState } from 'preact/hooks';
import type { MappedColumns } from '@/components/certs/ColumnMapper';
import type { GivenFiles } from '@/components/certs/given-files';
import type { ImportState } from '@/components/certs/ImportPanel';
import type { FileResult } from '@/utils/core/certs/file-result';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import { takeBack, tell } from '../shared/tell';
import type { Desk } from './desk';
import type { ReadOptions, UnclearTable } from './read-files';

const NOTHING: ImportState = {
  done: 0,
  of: 0,
  files: [],
  isRunning: true,
  isCut: false,
  added: 0,
  merged: 0,
};

/** An import as the panel shows it. One undo takes all of it back, also what came of tables that were mapped after. */
export function useImport(desk: Desk) {
  const [state, setState] = useState<ImportState | null>(null);
  const [actions, setActions] = useState<readonly string[]>([]);
  const [unclear, setUnclear] = useState<readonly UnclearTable[]>([]);
  // One after the other: what is given while an import runs waits for it.
  const queue = useRef(Promise.resolve());
  const inTurn = (step: () => Promise<void>) => {
    queue.current = queue.current.then(step).catch((error: unknown) => {
      setState(null);
      desk.onNotice({ text: desk.words.t('failure.unexpected'), failed: true });
      reportError(error);
    });
  };

  /** Reads and commits files, on top of what the import came to before. */
  async function run(
    files: readonly File[],
    before: ImportState,
    columns: ReadOptions['columns'],
  ): Promise<readonly UnclearTable[]> {
    const start = { ...before, isRunning: true, done: 0, of: files.length };
    const results: FileResult[] = [];
    const show = (done: number) => setState({ ...start, done, files: [...before.files, ...results] });
    show(0);
    const { importFiles } = await import('./import-files');
    const read = await importFiles(files, desk, {
      onProgress: show,
      onFile: (result) => void results.push(result),
      ...(columns !== undefined && { columns }),
    });
    const commit = newAction();
    const isDone = read.certs.length > 0 && (await commitRead());
    if (isDone) setActions((made) => [...made, commit]);
    setState({
      ...start,
      isRunning: false,
      done: files.length,
      files: [...before.files, ...read.files],
      added: before.added + (isDone ? read.added : 0),
      merged: before.merged + (isDone ? read.enriched : 0),
    });
    return read.unclear;

    async function commitRead(): Promise<boolean> {
      const { certs, sources, added } = read;
      const sent = await send('certs:commit', { action: commit, certs, sources });
      return tell(desk, sent, desk.words.t('import.added', { n: added }), commit);
    }
  }

  function take({ files, isCut }: GivenFiles): void {
    const { words, onNotice } = desk;
    if (files.length === 0) {
      onNotice({ text: words.t('import.noFiles'), failed: true });
      return;
    }
    inTurn(async () => {
      setActions([]);
      setUnclear([]);
      setUnclear(await run(files, { ...NOTHING, isCut }, undefined));
    });
  }

  /** Goes on with the first table in doubt, or leaves it out. */
  function map(columns: MappedColumns | null): void {
    const [table, ...others] = unclear;
    if (table === undefined || state === null) return;
    setUnclear(others);
    if (columns === null) return;
    inTurn(async () => {
      const { mappedTable } = await import('./mapped-table');
      const mapped = mappedTable(table.text, table.preview, columns);
      const file = new File([mapped.text], table.file, { type: 'text/csv' });
      const before = { ...state, files: state.files.filter((result) => result.file !== table.file) };
      await run([file], before, mapped.columns === null ? undefined : { [table.file]: mapped.columns });
    });
  }

  async function undo(): Promise<void> {
    setState(null);
    setUnclear([]);
    for (const action of [...actions].reverse()) await takeBack(desk, action);
    setActions([]);
  }

  return { state, unclear: unclear[0] ?? null, canUndo: actions.length > 0, take, map, undo };
}
