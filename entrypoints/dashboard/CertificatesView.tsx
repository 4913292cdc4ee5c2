import type { ComponentProps } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { type CertDraft, CertForm } from '@/components/certs/CertForm';
import { Certificates } from '@/components/certs/Certificates';
import type { CertLine } from '@/components/certs/cert-line';
import { givenText } from '@/components/certs/given-files';
import { ImportPanel } from '@/components/certs/ImportPanel';
import { PageBadge } from '@/components/certs/PageBadge';
import { PasteForm } from '@/components/certs/PasteForm';
import { Chart } from '@/components/charts/Chart';
import { timeline } from '@/components/charts/timeline';
import { Icon } from '@/components/Icon';
import { CERT_EXPORTS } from '@/utils/core/certs/exports/index';
import { linkRenewals } from '@/utils/core/certs/renewals';
import { daysLeft, expiresSoon, lastDay, validityOn } from '@/utils/core/certs/validity';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import type { CertRow } from '@/utils/store/records';
import { tell } from '../shared/tell';
import type { Desk } from './desk';
import { ImportQuestion } from './ImportQuestion';
import { hashOf } from './route';
import { saveFile } from './save-file';
import { useImport } from './use-import';
import { usePageBadge } from './use-page-badge';

/** The vault, and what the user does there. */
export function CertificatesView({ desk, path }: { readonly desk: Desk; readonly path: readonly string[] }) {
  const { vault, certs, today, words } = desk;
  const [page, id] = path;
  const { state, unclear, canUndo, take, map, undo } = useImport(desk);
  const [fault, setFault] = useState<ComponentProps<typeof CertForm>['refused']>(null);
  const lines = useMemo(() => linesOf(certs, today), [certs, today]);
  const edited = page === 'edit' ? (vault.certs.find((row) => row.id === id) ?? null) : null;
  const go = (...to: string[]) => {
    location.hash = hashOf('certificates', ...to);
  };

  const shown = usePageBadge(desk, page === 'page' && /^\d+$/.test(id ?? '') ? Number(id) : null, () => go());

  async function remove(cert: string) {
    const deletion = newAction();
    const sent = await send('certs:delete', { action: deletion, ids: [cert] });
    await tell(desk, sent, words.t('certs.deleted', { n: 1 }), deletion);
  }

  async function save(draft: CertDraft, row: CertRow | null) {
    const { typedCert } = await import('./typed-cert');
    const typed = await typedCert(draft, row?.cert ?? null, desk);
    setFault(typed.kind === 'refused' ? typed.field : null);
    if (typed.kind === 'refused') return;
    const write = newAction();
    const written = [{ cert: typed.cert, revision: row?.revision ?? null, raw: null }];
    const sent = await send('certs:commit', { action: write, certs: written, sources: [] });
    desk.onDirty(false);
    if (await tell(desk, sent, words.t('certs.saved', { title: typed.cert.title }), write)) go();
  }

  return (
    <Certificates
      lines={lines}
      asCards={page === 'cards'}
      onFiles={take}
      onPaste={() => go('paste')}
      onNew={() => go('new')}
      onEdit={(cert) => go('edit', cert)}
      onDelete={(cert) => void remove(cert)}
      question={
        page === 'page' ? (
          <PageBadge state={shown.state} onKeep={(ids) => void shown.keep(ids)} onLeave={() => go()} />
        ) : (
          <ImportQuestion unclear={unclear} map={map} />
        )
      }
      timeline={<Timeline lines={lines} desk={desk} />}
      exports={
        certs.length > 0 &&
        CERT_EXPORTS.map((format) => (
          <button
            key={format.id}
            class="btn plain"
            type="button"
            aria-label={words.t('certs.exportAs', { format: format.name })}
            onClick={() =>
              saveFile(`certificates.${format.extension}`, format.write(certs, today), format.mediaType)
            }
          >
            <Icon name="download" />
            {format.name}
          </button>
        ))
      }
    >
      {(page === 'new' || edited !== null) && (
        <CertForm
          key={edited?.id ?? 'new'}
          cert={edited?.cert ?? null}
          refused={fault}
          search={(typed) => searchCatalogue(typed, vault)}
          onSave={(draft) => void save(draft, edited)}
          onCancel={() => go()}
          onDirty={desk.onDirty}
        />
      )}
      {page === 'paste' && (
        <PasteForm
          onText={(text) => {
            desk.onDirty(false);
            take(givenText(text));
            go();
          }}
          onCancel={() => go()}
          onDirty={desk.onDirty}
        />
      )}
      {state !== null && <ImportPanel state={state} onUndo={canUndo ? () => void undo() : null} />}
    </Certificates>
  );
}

/** The catalogue's names and the vocabulary are loaded when someone first types. */
async function searchCatalogue(typed: string, vault: Desk['vault']) {
  return (await import('./find-offers')).findOffers(typed, vault);
}

function linesOf(certs: Desk['certs'], today: string): CertLine[] {
  const renewals = linkRenewals(certs);
  return certs.map((cert) => ({
    cert,
    validity: validityOn(cert, today),
    daysLeft: daysLeft(cert, today),
    isSoon: expiresSoon(cert, today),
    isRenewed: (renewals.get(cert.id)?.renewedBy ?? null) !== null,
  }));
}

/** Ends that fit on one line: the nearest to today. */
const MOST_ENDINGS = 9;

function Timeline({
  lines,
  desk: { words, today },
}: {
  readonly lines: readonly CertLine[];
  readonly desk: Desk;
}) {
  const endings = lines
    .flatMap(({ cert, validity, isSoon }) =>
      cert.expires === null
        ? []
        : [{ title: cert.title, day: lastDay(cert.expires), isOver: validity === 'expired', isSoon }],
    )
    .sort(
      (a, b) =>
        Math.abs(Date.parse(a.day) - Date.parse(today)) - Math.abs(Date.parse(b.day) - Date.parse(today)),
    )
    .slice(0, MOST_ENDINGS)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const draw = useCallback(
    (width: number) =>
      timeline(endings, today, { today: words.t('certs.today'), locale: words.locale }, width),
    [JSON.stringify(endings), today],
  );
  if (endings.length === 0) return null;
  const endless = lines.filter(({ cert }) => cert.expires === null).length;
  return (
    <Chart
      heading={words.t('certs.timeline')}
      draw={draw}
      table={
        <table>
          <tbody>
            {endings.map(({ title, day }) => (
              <tr key={title + day}>
                <td>{title}</td>
                <td>{words.date(day)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {endless > 0 && <p class="small">{words.t('certs.noEnd', { n: endless })}</p>}
    </Chart>
  );
}
