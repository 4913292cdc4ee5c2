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
      {sites.map((site) => (
        <p key={site} class="rowline">
          <span>
            <b>{site}</b>
            <span class="small">{words.t('settings.reads')}</span>
          </span>
          <span>{words.t('settings.on')}</span>
        </p>
      ))}
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
