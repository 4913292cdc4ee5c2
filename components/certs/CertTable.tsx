import { SpacerRow } from '../SpacerRow';
import { useVirtualRows } from '../virtual-rows';
import { useWords } from '../words';
import { CertActions, Expiry, Known } from './CertFacts';
import type { CertLine, CertSort } from './cert-line';

interface Props {
  readonly lines: readonly CertLine[];
  readonly sort: CertSort;
  readonly isDescending: boolean;
  readonly onSort: (by: CertSort) => void;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

const SORTABLE: readonly CertSort[] = ['title', 'issued', 'expires'];

/** The certificates held, with what is known of each. Only the rows in view are drawn when there are many. */
export function CertTable({ lines, sort, isDescending, onSort, onEdit, onDelete }: Props) {
  const words = useWords();
  const rows = useVirtualRows(lines.length, { wide: 57, folded: 150 });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="tbl" tabIndex={0} aria-label={words.t('certs.all')}>
      <table class="certs folds" aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            {SORTABLE.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={sort === column ? (isDescending ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" onClick={() => onSort(column)}>
                  {words.t(`certs.column.${column}`)} {sort === column && (isDescending ? '↓' : '↑')}
                </button>
              </th>
            ))}
            <th scope="col">{words.t('certs.column.known')}</th>
            <th scope="col">{words.t('certs.column.skills')}</th>
            <th scope="col">
              <span class="vh">{words.t('certs.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={rows.body}>
          <SpacerRow height={rows.above} />
          {lines.slice(rows.from, rows.to).map((line, at) => (
            <tr key={line.cert.id} id={`cert-${line.cert.id}`} aria-rowindex={rows.from + at + 2}>
              <td>
                <b dir="auto">{line.cert.title}</b>
                {line.cert.issuer !== null && <span class="small">{line.cert.issuer}</span>}
              </td>
              <td class="nowrap" data-label={words.t('certs.column.issued')}>
                {line.cert.issued === null ? words.t('expiry.unknown') : words.date(line.cert.issued)}
              </td>
              <td class="nowrap" data-label={words.t('certs.column.expires')}>
                <Expiry line={line} />
              </td>
              <td>
                <Known line={line} />
              </td>
              <td data-label={words.t('certs.column.skills')}>
                {line.cert.skills.map(({ label }) => label).join(', ')}
              </td>
              <td>
                <CertActions line={line} onEdit={onEdit} onDelete={onDelete} />
              </td>
            </tr>
          ))}
          <SpacerRow height={rows.below} />
        </tbody>
      </table>
    </section>
  );
}
