import { ODDS_PER_NAT } from './chain';
import type { Stretch } from './find-stretches';

/** Degrees are knowledge to the tagger and no skill to us. */
const DEGREE =
  /\b(?:degrees?|bachelor|master|masters|diploma|ph\.?d|doctorate|b\.?sc?|m\.?sc?|b\.?a|m\.?a|mba|gcse|a-levels?)\b/i;
const LEAST_ODDS = ODDS_PER_NAT / 4;
const MOST_UNITS = 3;

/**
 * Whether a stretch without a known name is shown as a skill that the vocabulary lacks. Precision before recall: it has
 * to be written as a proper name (a capital, a digit or a mark in each word) and the tagger has to be sure.
 */
export function isUnknownSkill({ line, from, to, odds }: Stretch): boolean {
  const units = line.units.slice(from, to);
  if (odds < LEAST_ODDS || units.length > MOST_UNITS) return false;
  if (line.names.some((name) => units.some((unit) => unit.from < name.to && name.from < unit.to)))
    return false;
  if (DEGREE.test(units.map((unit) => unit.text).join(' '))) return false;
  const starts = from === 0 || /^[.!?:]$/.test(line.units[from - 1]?.text ?? '');
  const proper = units.filter((unit) => unit.text !== unit.key || /\d|\p{L}[.+#/]/u.test(unit.text));
  if (proper.length < units.length) return false;
  return (
    !starts ||
    units.length > 1 ||
    units.some((unit) => unit.text.slice(1) !== unit.key.slice(1) || /\d/.test(unit.text))
  );
}
