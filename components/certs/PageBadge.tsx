import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cert } from '../../utils/core/certs/cert';
import { Icon } from '../Icon';
import { httpOnly } from '../links';
import { useWords } from '../words';
import { Known } from './CertFacts';

/** What was read of a page, before anything is kept. */
export type PageBadgeState =
  | { readonly kind: 'reading' }
  /** The tab is closed or moved on, or no extension may read it. */
  | { readonly kind: 'gone' }
  | ({ readonly kind: 'found'; readonly certs: readonly Cert[] } & ShownPage)
  /** All that it shows is held already. */
  | ({ readonly kind: 'held' | 'nothing' } & ShownPage);

interface ShownPage {
  readonly title: string | null;
  readonly url: string | null;
  /** Addresses where the page says that the badge's own file is. */
  readonly links: readonly string[];
}

interface Props {
  readonly state: PageBadgeState;
  readonly onKeep: (ids: readonly string[]) => void;
  readonly onLeave: () => void;
}

/** The badge that a page shows, for the user to look at: nothing is kept before they agree. */
export function PageBadge({ state, onKeep, onLeave }: Props) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [state.kind]);
  return (
    <section class="card pad form" aria-labelledby="page-badge-h">
      <h2 id="page-badge-h" ref={heading} tabIndex={-1}>
        {words.t(HEADINGS[state.kind])}
      </h2>
      {'url' in state && <From page={state} />}
      {state.kind === 'reading' && (
        <p class="meta" role="status">
          {words.t('reading.note')}
        </p>
      )}
      {(state.kind === 'gone' || state.kind === 'nothing') && <p>{words.t(`badgePage.${state.kind}`)}</p>}
      {'links' in state && <OwnFile links={state.links} />}
      {state.kind === 'found' ? (
        <Found certs={state.certs} onKeep={onKeep} onLeave={onLeave} />
      ) : (
        <p class="acts">
          <button class="btn" type="button" onClick={onLeave}>
            {words.t('badgePage.close')}
          </button>
        </p>
      )}
    </section>
  );
}

const HEADINGS = {
  reading: 'badgePage.reading',
  found: 'badgePage.found',
  held: 'badgePage.held',
  nothing: 'badgePage.nothingHeading',
  gone: 'badgePage.goneHeading',
} as const;

function From({ page: { title, url } }: { readonly page: ShownPage }) {
  const words = useWords();
  const link = url === null ? undefined : httpOnly(url);
  return (
    <p class="meta">
      {title !== null && <span dir="auto">{title}</span>}{' '}
      {link !== undefined && (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {words.t('badgePage.toPage', { site: new URL(link).hostname })}
        </a>
      )}
    </p>
  );
}

/** Only the badge's own file can be checked: the way to it, where the page names it. */
function OwnFile({ links }: { readonly links: readonly string[] }) {
  const words = useWords();
  const link = links.map(httpOnly).find((href) => href !== undefined);
  if (link === undefined) return null;
  return (
    <p class="small">
      {words.t('badgePage.file')}{' '}
      <a href={link} target="_blank" rel="noopener noreferrer">
        {link}
      </a>
    </p>
  );
}

interface FoundProps {
  readonly certs: readonly Cert[];
  readonly onKeep: (ids: readonly string[]) => void;
  readonly onLeave: () => void;
}

function Found({ certs, onKeep, onLeave }: FoundProps) {
  const words = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(certs.map(({ id }) => id)));
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep([...chosen]);
      }}
    >
      <ul class="files">
        {certs.map((cert) => (
          <li key={cert.id}>
            <Icon name="badge" class="ic-m" />
            <div>
              {certs.length === 1 ? (
                <b dir="auto">{cert.title}</b>
              ) : (
                <label class="check">
                  <input
                    type="checkbox"
                    checked={chosen.has(cert.id)}
                    onChange={(event) => choose(cert.id, event.currentTarget.checked)}
                  />
                  <b dir="auto">{cert.title}</b>
                </label>
              )}
              <Facts cert={cert} />
            </div>
          </li>
        ))}
      </ul>
      <p class="small">{words.t('badgePage.ask')}</p>
      <p class="acts">
        <button class="btn main" type="submit" disabled={chosen.size === 0}>
          {words.t('badgePage.add', { n: chosen.size })}
        </button>
        <button class="btn" type="button" onClick={onLeave}>
          {words.t('badgePage.leave')}
        </button>
      </p>
    </form>
  );
}

function Facts({ cert }: { readonly cert: Cert }) {
  const words = useWords();
  const facts: readonly (readonly [string, string | null])[] = [
    [words.t('form.issuer'), cert.issuer],
    [
      words.t('certs.column.issued'),
      cert.issued === null ? words.t('expiry.unknown') : words.date(cert.issued),
    ],
    [
      words.t('certs.column.expires'),
      cert.expires === null ? words.t('expiry.none') : words.date(cert.expires),
    ],
    [words.t('columns.credentialId'), cert.credentialId],
    [words.t('certs.column.skills'), cert.skills.map(({ label }) => label).join(', ') || null],
  ];
  return (
    <>
      <dl class="kv2">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <>
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </>
            ),
        )}
      </dl>
      <Known line={{ cert, validity: 'valid', daysLeft: null, isSoon: false, isRenewed: false }} />
    </>
  );
}
