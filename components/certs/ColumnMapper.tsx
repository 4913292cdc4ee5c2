import { useEffect, useRef, useState } from 'preact/hooks';
import type { CertField } from '../../utils/core/certs/read-context';
import type { TablePreview } from '../../utils/core/certs/table-preview';
import { useWords, type WordKey } from '../words';

/** What the columns of a table hold, as the user says. */
export interface MappedColumns {
  /** By column; null for one that is not read. */
  readonly fields: readonly (CertField | null)[];
  /** The table has no names of columns: its first row is a certificate like the others. */
  readonly isHeadless: boolean;
}

const FIELD_WORDS: Readonly<Record<CertField, WordKey>> = {
  title: 'form.title',
  issuer: 'form.issuer',
  issued: 'form.issued',
  expires: 'form.expires',
  skills: 'certs.column.skills',
  url: 'form.url',
  credentialId: 'columns.credentialId',
};
const FIELDS = Object.keys(FIELD_WORDS) as CertField[];

interface Props {
  readonly file: string;
  readonly preview: TablePreview;
  readonly onMap: (columns: MappedColumns) => void;
  readonly onSkip: () => void;
}

/** The first rows of a table that was not understood, with a choice over each column. */
export function ColumnMapper({ file, preview, onMap, onSkip }: Props) {
  const words = useWords();
  const [fields, setFields] = useState(preview.fields);
  const [isHeadless, setHeadless] = useState(false);
  const [isTried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const isEnough = fields.includes('title') && fields.filter((field) => field !== null).length > 1;
  // Where a name was recognised there are names.
  const mayBeHeadless = preview.fields.every((field) => field === null);
  const rows = isHeadless ? [preview.headers, ...preview.rows].slice(0, 5) : preview.rows;
  const nameOf = (header: string, at: number) =>
    isHeadless || header === '' ? words.t('columns.column', { n: at + 1 }) : header;
  /** A field is read from one column: choosing it here takes it from where it was. */
  const choose = (at: number, field: CertField | null) =>
    setFields(fields.map((own, column) => (column === at ? field : own === field ? null : own)));
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isEnough) onMap({ fields, isHeadless });
  };

  return (
    <form class="card pad form" noValidate onSubmit={submit} aria-labelledby="columns-h">
      <h2 id="columns-h" ref={heading} tabIndex={-1}>
        {words.t('columns.heading')}
      </h2>
      <p class="meta">{words.t('columns.explained', { file })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="tbl" tabIndex={0} aria-label={words.t('columns.preview', { file })}>
        <table class="columns">
          <thead>
            <tr>
              {preview.headers.map((header, at) => (
                <th key={at} scope="col">
                  <span dir="auto">{nameOf(header, at)}</span>
                  <select
                    aria-label={words.t('columns.holds', { column: nameOf(header, at) })}
                    value={fields[at] ?? ''}
                    // A column is found again by its name.
                    disabled={header === '' && !isHeadless}
                    onChange={({ currentTarget }) =>
                      choose(at, FIELDS.find((field) => field === currentTarget.value) ?? null)
                    }
                  >
                    <option value="">{words.t('columns.notRead')}</option>
                    {FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {words.t(FIELD_WORDS[field])}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {preview.headers.map((_, at) => (
                  <td key={at} dir="auto">
                    {cells[at] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {mayBeHeadless && (
        <label class="check">
          <input
            type="checkbox"
            checked={isHeadless}
            onChange={(event) => setHeadless(event.currentTarget.checked)}
          />
          {words.t('columns.headless')}
        </label>
      )}
      <p class="fault" role="alert">
        {isTried && !isEnough && words.t('columns.needs')}
      </p>
      <p class="acts">
        <button class="btn main" type="submit">
          {words.t('columns.read')}
        </button>
        <button class="btn" type="button" onClick={onSkip}>
          {words.t('columns.skip')}
        </button>
      </p>
    </form>
  );
}
