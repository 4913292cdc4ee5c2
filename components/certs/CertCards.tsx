import { useState } from 'preact/hooks';
import { useWords } from '../words';
import { CertActions, Expiry, Known } from './CertFacts';
import type { CertLine } from './cert-line';

interface Props {
  readonly lines: readonly CertLine[];
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

/** As many as a screen or two hold; the rest on request. */
const PAGE = 60;

/** The certificates as cards: the same facts as the table, with room for the skills. */
export function CertCards({ lines, onEdit, onDelete }: Props) {
  const words = useWords();
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ul class="cards">
        {lines.slice(0, shown).map((line) => (
          <li key={line.cert.id} class="card cc">
            <div>
              <h2 dir="auto">{line.cert.title}</h2>
              {line.cert.issuer !== null && <p class="small">{line.cert.issuer}</p>}
            </div>
            <dl class="kv2">
              <dt>{words.t('certs.column.issued')}</dt>
              <dd>{line.cert.issued === null ? words.t('expiry.unknown') : words.date(line.cert.issued)}</dd>
              <dt>{words.t('certs.column.expires')}</dt>
              <dd>
                <Expiry line={line} />
              </dd>
            </dl>
            <p class="chips">
              {line.cert.skills.map(({ label }) => (
                <span key={label} class="chip">
                  <bdi>{label}</bdi>
                </span>
              ))}
            </p>
            <div class="cf">
              <Known line={line} />
              <CertActions line={line} onEdit={onEdit} onDelete={onDelete} />
            </div>
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <p>
          <button class="btn" type="button" onClick={() => setShown(lines.length)}>
            {words.t('demand.more', { n: lines.length })}
          </button>
        </p>
      )}
    </>
  );
}
