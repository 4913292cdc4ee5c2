import type { Cert } from '../../utils/core/certs/cert';
import { validityOn } from '../../utils/core/certs/validity';
import { Icon } from '../Icon';
import { proofWord } from '../result/proof';
import { useWords } from '../words';

interface Props {
  readonly certs: readonly Cert[];
  readonly today: string;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

const COLUMNS = ['title', 'issued', 'expires', 'known', 'skills'] as const;

/** The certificates held, with what is known of each. */
export function CertTable({ certs, today, onEdit, onDelete }: Props) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="tbl" tabIndex={0} aria-label={words.t('certs.all')}>
      <table class="certs">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {words.t(`certs.column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span class="vh">{words.t('certs.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {certs.map((cert) => (
            <Row key={cert.id} cert={cert} today={today} onEdit={onEdit} onDelete={onDelete} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ cert, today, onEdit, onDelete }: { readonly cert: Cert } & Omit<Props, 'certs'>) {
  const words = useWords();
  return (
    <tr>
      <td>
        <b dir="auto">{cert.title}</b>
        {cert.issuer !== null && <span class="small">{cert.issuer}</span>}
      </td>
      <td class="nowrap">{cert.issued === null ? words.t('expiry.unknown') : words.date(cert.issued)}</td>
      <td class="nowrap">
        {cert.expires === null ? words.t('expiry.none') : words.date(cert.expires)}
        {validityOn(cert, today) === 'expired' && (
          <span class="st x">
            <Icon name="expired" />
            {words.t('status.expired')}
          </span>
        )}
      </td>
      <td class="nowrap">
        <Icon
          name={cert.signature === 'verified' ? 'signed' : 'read'}
          class={cert.signature === 'verified' ? 'ic-c' : 'ic-m'}
        />{' '}
        {proofWord(words, cert)}
      </td>
      <td>{cert.skills.map(({ label }) => label).join(', ')}</td>
      <td class="nowrap">
        <button
          class="btn plain icon"
          type="button"
          aria-label={words.t('certs.edit', { title: cert.title })}
          onClick={() => onEdit(cert.id)}
        >
          <Icon name="pen" />
        </button>
        <button
          class="btn plain icon"
          type="button"
          aria-label={words.t('certs.delete', { title: cert.title })}
          onClick={() => onDelete(cert.id)}
        >
          <Icon name="close" />
        </button>
      </td>
    </tr>
  );
}
