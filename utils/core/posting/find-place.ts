import type { Line } from './line';
import { lineOfElement, type Page } from './page';

const NAMED =
  '[itemprop="jobLocation"] [itemprop="addressLocality"], [class*="job-location" i], [class*="joblocation" i], [class*="job_location" i], [data-testid*="job-location" i], [class~="location"], meta[name="job-location"]';
const PLACE_LENGTH = 80;
/** A place stated by the title is within this many lines of it. */
const NEAR = 4;

const COUNTRIES =
  'Argentina|Australia|Austria|Österreich|Belgium|België|Belgique|Bolivia|Brazil|Brasil|Bulgaria|Canada|Chile|China|Colombia|Costa Rica|Croatia|Czechia|Czech Republic|Denmark|Danmark|Egypt|Estonia|Finland|France|Germany|Deutschland|Greece|Hong Kong|Hungary|India|Indonesia|Ireland|Israel|Italy|Italia|Japan|Kenya|Latvia|Lithuania|Luxembourg|Malaysia|Mexico|México|Netherlands|Nederland|The Netherlands|New Zealand|Nigeria|Norway|Norge|Pakistan|Peru|Perú|Philippines|Poland|Polska|Portugal|Romania|Saudi Arabia|Serbia|Singapore|Slovakia|Slovenia|South Africa|South Korea|Spain|España|Espanya|Sweden|Sverige|Switzerland|Schweiz|Suisse|Taiwan|Thailand|Turkey|Türkiye|UAE|United Arab Emirates|UK|United Kingdom|England|Scotland|Ukraine|United States|USA|Uruguay|Vietnam';
/** `Sao Paulo - Brazil`, `Lisbon, Portugal`, `Albacete (España)`: a line that ends in the name of a country. */
const ENDS_IN_COUNTRY = new RegExp(`^[\\p{Lu}(][^.!?:;]*[,(\\-–|]\\s*(?:${COUNTRIES})\\)?$`, 'u');

/**
 * The place of a posting on a page of unknown make-up: the element named for it, if all such elements agree, or a
 * line by the title that ends in the name of a country. Null otherwise.
 *
 * @param lines  the page's lines from the title on
 */
export function findPlace(page: Page, lines: readonly Line[]): string | null {
  const named = page.select(NAMED).map((element) => lineOfElement(page.dom, element));
  const places = new Set(named.filter((place) => place !== '' && place.length <= PLACE_LENGTH));
  if (places.size === 1) return [...places][0] ?? null;
  return (
    lines.slice(0, NEAR).find(({ text }) => text.length <= PLACE_LENGTH && ENDS_IN_COUNTRY.test(text))
      ?.text ?? null
  );
}
