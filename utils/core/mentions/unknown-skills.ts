import { ODDS_PER_NAT } from './chain';
import type { Stretch } from './find-stretches';
import type { Unit } from './lines';

/** Degrees are knowledge to the tagger and no skill to us. */
const DEGREE =
  /\b(?:degrees?|bachelor|master|masters|diploma|ph\.?d|doctorate|b\.?sc?|m\.?sc?|b\.?a|m\.?a|mba|gcse|a-levels?)\b/i;
const LEAST_ODDS = ODDS_PER_NAT / 4;
const MOST_UNITS = 3;

/**
 * Whether a stretch without a known name is shown as a skill that the vocabulary lacks. Precision before recall: it has
 * to be written as a proper name (a capital, a digit or a mark in each word) and the tagger has to be sure. It learnt
 * English alone: elsewhere a word in the name has to be made up ("HubSpot", "Foo.js"), for a capital may be a noun's.
 *
 * @param language  of the text, ISO 639-1 or null
 */
export function isUnknownSkill({ line, from, to, odds }: Stretch, language: string | null): boolean {
  const units = line.units.slice(from, to);
  if (odds < LEAST_ODDS || units.length > MOST_UNITS) return false;
  if (line.names.some((name) => units.some((unit) => unit.from < name.to && name.from < unit.to)))
    return false;
  if (DEGREE.test(units.map((unit) => unit.text).join(' '))) return false;
  const starts = from === 0 || /^[.!?:]$/.test(line.units[from - 1]?.text ?? '');
  const proper = units.filter((unit) => unit.text !== unit.key || /\d|\p{L}[.+#/]/u.test(unit.text));
  if (proper.length < units.length) return false;
  const isForeign = language !== null && language !== 'en';
  return units.some(isMadeUp) || (!isForeign && (!starts || units.length > 1));
}

/** A capital inside, a digit or a mark: no ordinary word of any language. */
function isMadeUp({ text, key }: Unit): boolean {
  const isInCapitals = text === text.toUpperCase();
  return (
    (text.slice(1) !== key.slice(1) && !(isInCapitals && text.length > 4)) || /\d|\p{L}[.+#/]/u.test(text)
  );
}
