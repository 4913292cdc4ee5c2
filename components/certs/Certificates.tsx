import type { ComponentChildren } from 'preact';
import type { Cert } from '../../utils/core/certs/cert';
import { validityOn } from '../../utils/core/certs/validity';
import { Icon } from '../Icon';
import { Head } from '../shell/Head';
import { useWords } from '../words';
import { CertTable } from './CertTable';
import { DropZone } from './DropZone';

interface Props {
  readonly certs: readonly Cert[];
  readonly today: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onNew: () => void;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
  /** Beside the table: the form while it is open, the last import. */
  readonly children?: ComponentChildren;
}

/** The vault: what is held, and the ways in. */
export function Certificates({
  certs,
  today,
  search,
  onSearch,
  onFiles,
  onNew,
  onEdit,
  onDelete,
  children,
}: Props) {
  const words = useWords();
  const expired = certs.filter((cert) => validityOn(cert, today) === 'expired').length;
  const summary =
    certs.length === 0
      ? words.t('certs.none')
      : words.t('certs.summary', { held: certs.length, valid: certs.length - expired, expired });
  const shown = certs.filter((cert) => isFound(cert, search));
  return (
    <>
      <Head heading={words.t('certs.heading')} summary={summary}>
        <button class="btn" type="button" onClick={onNew}>
          <Icon name="pen" />
          {words.t('certs.typeIn')}
        </button>
      </Head>
      <div class="grid two">
        <div class="grid">
          {certs.length > 0 && (
            <div class="card">
              <div class="card-head">
                <h2>{words.t('certs.all')}</h2>
                <input
                  type="search"
                  aria-label={words.t('certs.search')}
                  placeholder={words.t('certs.search')}
                  value={search}
                  onInput={(event) => onSearch(event.currentTarget.value)}
                />
              </div>
              <CertTable certs={shown} today={today} onEdit={onEdit} onDelete={onDelete} />
            </div>
          )}
          {certs.length === 0 && <DropZone onFiles={onFiles} />}
        </div>
        <div class="grid">
          {certs.length > 0 && <DropZone onFiles={onFiles} />}
          {children}
        </div>
      </div>
    </>
  );
}

/** Every word of the search somewhere in name, issuer or skills. */
export function isFound(cert: Cert, search: string): boolean {
  const text = [cert.title, cert.issuer ?? '', ...cert.skills.map(({ label }) => label)]
    .join('\n')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
