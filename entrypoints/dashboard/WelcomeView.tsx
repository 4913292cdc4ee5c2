import { DropZone } from '@/components/certs/DropZone';
import { ImportPanel } from '@/components/certs/ImportPanel';
import { Limits, type LimitValues } from '@/components/next/Limits';
import { Welcome } from '@/components/welcome/Welcome';
import { SITES } from '@/utils/core/sites';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import type { Desk } from './desk';
import { ImportQuestion } from './ImportQuestion';
import { hashOf } from './route';
import { SampleResult } from './SampleResult';
import { useImport } from './use-import';

/** First run, and whenever it is asked for again. */
export function WelcomeView({ desk }: { readonly desk: Desk }) {
  const { vault, words } = desk;
  const { state, unclear, canUndo, take, map, undo } = useImport(desk);

  async function change(patch: Partial<LimitValues>) {
    await send('settings:change', {
      action: newAction(),
      patch: { wishes: { ...vault.settings.wishes, ...patch } },
    });
  }

  async function finish() {
    await send('settings:change', { action: newAction(), patch: { introduced: true } });
    location.hash = hashOf('next');
  }

  const sites = words.t('settings.sitesCount', {
    n: SITES.filter(({ matches }) => matches.length > 0).length,
  });
  return (
    <Welcome
      onDone={() => void finish()}
      content={{
        bring: (
          <>
            <p>{words.t('welcome.bringText')}</p>
            <DropZone onFiles={take} />
            <ImportQuestion unclear={unclear} map={map} />
            {state !== null && <ImportPanel state={state} onUndo={canUndo ? () => void undo() : null} />}
            <p>
              <a href={hashOf('certificates', 'new')}>{words.t('certs.typeIn')}</a>
            </p>
          </>
        ),
        limits: (
          <>
            <p>{words.t('welcome.limitsText')}</p>
            <div class="lim">
              <Limits values={vault.settings.wishes} onChange={(patch) => void change(patch)} />
            </div>
          </>
        ),
        try: (
          <>
            <p>{words.t('welcome.tryText', { sites })}</p>
            <SampleResult desk={desk} />
            <p class="meta">{words.t('welcome.pin')}</p>
          </>
        ),
      }}
    />
  );
}
