import type { FileResult, RowReport } from '../../utils/core/certs/file-result';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { rowSentence } from './cert-words';

/** An import while it runs and after it. */
export interface ImportState {
  readonly done: number;
  readonly of: number;
  readonly files: readonly FileResult[];
  /** Certificates added, null while it runs. */
  readonly added: number | null;
  /** Certificates held before that learned something. */
  readonly merged: number;
}

/** Remarks shown for one file; of the others their number. */
const MOST_ROWS = 20;

/** Progress, then one line for each file: what it gave, or why it gave nothing. */
export function ImportPanel({
  state,
  onUndo,
}: {
  readonly state: ImportState;
  readonly onUndo: (() => void) | null;
}) {
  const words = useWords();
  const { done, of, files, added, merged } = state;
  const text =
    added === null
      ? words.t('import.progress', { done, of })
      : [words.t('import.added', { n: added }), merged > 0 && words.t('import.merged', { n: merged })]
          .filter(Boolean)
          .join(' ');
  return (
    <section class="card pad" aria-labelledby="import-h">
      <h2 id="import-h">{words.t('import.last')}</h2>
      <p class="meta" role="status">
        {text}
      </p>
      {added === null && <progress max={of} value={done} aria-label={words.t('import.last')} />}
      <ul class="files">
        {files.map((file) => (
          <li key={file.file}>
            <Icon
              name={file.error === null ? 'read' : 'failed'}
              class={file.error === null ? 'ic-m' : 'ic-x'}
            />
            <b>{file.file}</b>
            <span class="small">
              {file.error === null
                ? words.t('import.read', { n: file.records })
                : words.t('import.notAdded', { why: rowSentence(words, file.error.code) })}
            </span>
            {file.rows.length > 0 && <Rows rows={file.rows} />}
          </li>
        ))}
      </ul>
      {onUndo !== null && (
        <p>
          <button class="btn" type="button" onClick={onUndo}>
            {words.t('import.undo')}
          </button>
        </p>
      )}
    </section>
  );
}

/** The rows of a file that were mended or left out. */
function Rows({ rows }: { readonly rows: readonly RowReport[] }) {
  const words = useWords();
  return (
    <ul class="small">
      {rows.slice(0, MOST_ROWS).map(({ row, code }, at) => (
        <li key={at}>{words.t('import.row', { row, why: rowSentence(words, code) })}</li>
      ))}
      {rows.length > MOST_ROWS && <li>{words.t('import.moreRows', { n: rows.length - MOST_ROWS })}</li>}
    </ul>
  );
}
