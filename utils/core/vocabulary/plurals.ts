import type { Word } from './words';

const SMALL_S = 0x73;
const endsInS = (key: string): boolean => key.charCodeAt(key.length - 1) === SMALL_S;

/** The word in lower case, as a singular. */
export function foldedKey({ text, key }: Word): string {
  if (!endsInS(key)) return key;
  return isSeveralCapitals(text, key) ? key.slice(0, -1) : singular(key);
}

/** Several of what an abbreviation stands for: `APIs`, `MCUs`, `VMs`. A capital is what is another in lower case. */
function isSeveralCapitals(text: string, key: string): boolean {
  const last = text.length - 1;
  if (last < 2 || text.length !== key.length || text.charCodeAt(last) !== SMALL_S) return false;
  for (let at = 0; at < last; at++) if (text.charCodeAt(at) === key.charCodeAt(at)) return false;
  return true;
}

/** The singular of an English plural, as far as its ending shows; any other word as it is. Lower case in, lower case out. */
export function singular(key: string): string {
  if (key.length < 4 || !endsInS(key) || isNoPlural(key)) return key;
  if (key.endsWith('ies') && key.length > 5) return `${key.slice(0, -3)}y`;
  return key.endsWith("'s") ? key : key.slice(0, -1);
}

/** Of a word that ends in s: `access`, `status`, `analysis` (but `APIs`), `node.js`, `physics`, `kudos`, `canvas`. */
function isNoPlural(key: string): boolean {
  const before = key.charAt(key.length - 2);
  if (before === 'i') return key.charAt(key.length - 3) !== 'p';
  if (before === 'c') return key.charAt(key.length - 3) === 'i';
  return 'sujoa'.includes(before);
}
