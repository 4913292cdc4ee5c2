import { useWords } from '../words';

interface Props {
  /** Names of the sites that are read when a posting is opened. */
  readonly sites: readonly string[];
  /** Hosts the user granted. */
  readonly granted: readonly string[];
  readonly onRemove: (host: string) => void;
}

/** Where postings are read by themselves. Any other page only on a press of the button. */
export function SitesCard({ sites, granted, onRemove }: Props) {
  const words = useWords();
  return (
    <section class="card pad" aria-labelledby="sites-h">
      <h2 id="sites-h">{words.t('settings.sites')}</h2>
      <div class="rowline">
        <span>
          <b>{words.t('settings.sitesCount', { n: sites.length })}</b>
          <span class="small">{words.t('settings.reads')}</span>
          <details class="sites">
            <summary>{words.t('settings.which')}</summary>
            {words.list(sites)}
          </details>
        </span>
        <span>{words.t('settings.on')}</span>
      </div>
      {granted.map((host) => (
        <p key={host} class="rowline">
          <span>
            <b>{host}</b>
            <span class="small">{words.t('settings.added')}</span>
          </span>
          <button class="btn" type="button" onClick={() => onRemove(host)}>
            {words.t('settings.remove', { site: host })}
          </button>
        </p>
      ))}
      <p class="rowline">
        <span>
          <b>{words.t('settings.others')}</b>
          <span class="small">{words.t('settings.othersNote')}</span>
        </span>
        <span>{words.t('settings.off')}</span>
      </p>
    </section>
  );
}
