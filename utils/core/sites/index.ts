import { adzuna } from './adzuna';
import { ashby } from './ashby';
import { bamboohr } from './bamboohr';
import { builtin } from './builtin';
import { dice } from './dice';
import { glassdoor } from './glassdoor';
import { googleJobs } from './google-jobs';
import { greenhouse } from './greenhouse';
import { hackernews } from './hackernews';
import { handshake } from './handshake';
import { hays } from './hays';
import { icims } from './icims';
import { indeed } from './indeed';
import { jobindex } from './jobindex';
import { jobvite } from './jobvite';
import { lever } from './lever';
import { linkedin } from './linkedin';
import { coversUrl } from './match-pattern';
import { monster } from './monster';
import { naukri } from './naukri';
import { peoplestrong } from './peoplestrong';
import { personio } from './personio';
import { recruitee } from './recruitee';
import { reed } from './reed';
import { remoteok } from './remoteok';
import { rippling } from './rippling';
import { seek } from './seek';
import type { Site } from './site';
import { smartrecruiters } from './smartrecruiters';
import { stepstone } from './stepstone';
import { successfactors } from './successfactors';
import { talentclue } from './talentclue';
import { taleo } from './taleo';
import { teamtailor } from './teamtailor';
import { usajobs } from './usajobs';
import { welcometothejungle } from './welcometothejungle';
import { wellfound } from './wellfound';
import { weworkremotely } from './weworkremotely';
import { workable } from './workable';
import { workday } from './workday';
import { xing } from './xing';
import { ziprecruiter } from './ziprecruiter';

/** Every site, sorted by id. */
export const SITES: readonly Site[] = [
  adzuna,
  ashby,
  bamboohr,
  builtin,
  dice,
  glassdoor,
  googleJobs,
  greenhouse,
  hackernews,
  handshake,
  hays,
  icims,
  indeed,
  jobindex,
  jobvite,
  lever,
  linkedin,
  monster,
  naukri,
  peoplestrong,
  personio,
  recruitee,
  reed,
  remoteok,
  rippling,
  seek,
  smartrecruiters,
  stepstone,
  successfactors,
  talentclue,
  taleo,
  teamtailor,
  usajobs,
  welcometothejungle,
  wellfound,
  weworkremotely,
  workable,
  workday,
  xing,
  ziprecruiter,
];

/** What the manifest asks for: every pattern of the table, sorted. */
export const MATCHES: readonly string[] = SITES.flatMap((site) => site.matches).sort();

/** The site an address belongs to, told by its host and never by a part of the text; null for any other page. */
export function siteOf(url: string): Site | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address) return null;
  const covers = (pattern: string) => coversUrl(pattern, address);
  return SITES.find((site) => site.matches.some(covers) || (site.byClick ?? []).some(covers)) ?? null;
}

function pathOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Whether an address of the site is one under which a posting lives. */
export function isPostingUrl(site: Site, url: string): boolean {
  const path = pathOf(url);
  return path !== null && site.posting.some((pattern) => pattern.test(path));
}

/** The posting's own id in an address of its site; null when the site's patterns name none. */
export function postingIdOf(site: Site, url: string): string | null {
  const path = pathOf(url);
  if (path === null) return null;
  for (const pattern of site.posting) {
    const id = pattern.exec(path)?.[1];
    if (id) return id;
  }
  return null;
}
