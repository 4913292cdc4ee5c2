import { cleanLine, plainWords } from './clean-text';

/** What boards put behind a title for screen readers or search engines. */
const SUFFIX =
  /\s*[-–—|]\s*(?:job post(?:ing)?|stellenanzeige|offre d[’']emploi|oferta de (?:empleo|trabajo)|annuncio di lavoro|vacature|job advert(?:isement)?)\s*$/i;
/** `Job Application for Data Engineer at Example`. */
const APPLICATION = /^(?:job application for|apply (?:for|to)|bewerbung (?:als|für))\s+(.+)$/i;

/** A title as the posting's author wrote it: dashes and brackets are part of it, a board's own suffix is not. */
export function cleanTitle(title: string): string {
  return cleanLine(title).replace(SUFFIX, '').trim();
}

/**
 * The posting's title in a `title` element. Parts behind a dash or bar are taken off only where they name something
 * known: the employer, the site, the host.
 */
export function titleFromDocument(documentTitle: string, known: readonly string[]): string {
  const names = new Set(known.map(plainWords).filter((name) => name !== ''));
  let title = cleanTitle(documentTitle);
  const application = APPLICATION.exec(title)?.[1];
  if (application) title = application.replace(/\s+at\s+[^|]+$/, '');
  for (;;) {
    const [, front, back] = /^(.+?)\s+(?:[-–—|·:]|at|@|bei|chez)\s+([^|–—·]+)$/.exec(title) ?? [];
    if (!front || !back || !names.has(plainWords(back))) break;
    title = front;
  }
  const [, lead, rest] = /^([^|–—-]+?)\s+[-–—|:]\s+(.+)$/.exec(title) ?? [];
  return lead && rest && names.has(plainWords(lead)) ? rest : title;
}
