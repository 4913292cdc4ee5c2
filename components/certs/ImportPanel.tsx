import type { FileResult, RowReport } from '../../utils/core/certs/file-result';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { rowSentence } from './cert-words';
import { MOST_FILES } from './given-files';

/** An import while it runs and after it. */
export interface ImportState {
  /** Files done, with a fraction of the one that is read now. */
  readonly done: number;
  readonly of: number;
  /** Of the files that were read so far. */
  readonly files: readonly FileResult[];
  readonly isRunning: boolean;
  /** More files were given than an import takes. */
  readonly isCut: boolean;
  /** Certificates added so far. */
  readonly added: number;
  /** Certificates held before that learned something. */
  readonly merged: number;
}

/** Remarks shown for one file; of the others their number. */
const MOST_ROWS = 20;
/** Files shown; of the others their number. */
const MOST_SHOWN = 100;
/** Files without a remark that stand open after an import; more of them are folded away below those with one. */
const FEW = 6;

interface Props {
  readonly state: ImportState;
  readonly onUndo: (() => void) | null;
}

/** Progress, with one line for each file as soon as it is read: what it gave, or why it gave nothing. */
export function ImportPanel({ state, onUndo }: Props) {
  const words = useWords();
  const { done, of, isRunning, isCut, added, merged } = state;
  const files = shownFiles(state);
  const fine = isRunning ? [] : files.filter(isFine);
  const folded = fine.length > FEW ? fine : [];
  const text = isRunning
    ? words.t('import.progress', { done: Math.floor(done), of })
    : [words.t('import.added', { n: added }), merged > 0 && words.t('import.merged', { n: merged })]
        .filter(Boolean)
        .join(' ');
  return (
    <section class="card pad" aria-labelledby="import-h">
      <h2 id="import-h">{words.t('import.last')}</h2>
      <p class="meta" role="status">
        {text}
      </p>
      {isRunning && <progress max={of} value={done} aria-label={words.t('import.last')} />}
      {isCut && <p class="small">{words.t('import.cut', { n: MOST_FILES })}</p>}
      <ul class="files">
        {files
          .filter((file) => !folded.includes(file))
          .map((file) => (
            <FileLine key={file.file} file={file} />
          ))}
      </ul>
      {folded.length > 0 && (
        <details class="more-steps">
          <summary>
            <Icon name="chevron" class="chev" />
            {words.t('import.fineFiles', { n: folded.length })}
          </summary>
          <ul class="files">
            {folded.map((file) => (
              <FileLine key={file.file} file={file} />
            ))}
          </ul>
        </details>
      )}
      {state.files.length > files.length && (
        <p class="small">{words.t('import.moreFiles', { n: state.files.length - files.length })}</p>
      )}
      {onUndo !== null && !isRunning && (
        <p>
          <button class="btn" type="button" onClick={onUndo}>
            {words.t('import.undo')}
          </button>
        </p>
      )}
    </section>
  );
}

const isFine = ({ error, rows }: FileResult) => error === null && rows.length === 0;

/** While many are read the newest; in the end those that need a look first. */
function shownFiles({ files, isRunning }: ImportState): readonly FileResult[] {
  if (files.length <= MOST_SHOWN) return files;
  if (isRunning) return files.slice(-MOST_SHOWN);
  return [...files.filter((file) => !isFine(file)), ...files.filter(isFine)].slice(0, MOST_SHOWN);
}

function FileLine({ file }: { readonly file: FileResult }) {
  const words = useWords();
  const { error, records, rows } = file;
  return (
    <li>
      <Icon name={error === null ? 'read' : 'failed'} class={error === null ? 'ic-m' : 'ic-x'} />
      <b>
        <bdi>{file.file}</bdi>
      </b>
      <span class="small">
        {error === null
          ? words.t('import.read', { n: records })
          : words.t('import.notAdded', { why: rowSentence(words, error.code) })}
      </span>
      {rows.length > 0 && <Rows rows={rows} />}
    </li>
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
