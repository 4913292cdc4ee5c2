/** A fact whose newest source is older than this many months is shown as "may have changed"; so is one without a date. */
const FRESH_MONTHS = 12;

/** @param asOf   month of the newest source, `2026-05`, or null
 *  @param today  local day, `YYYY-MM-DD` */
export function mayHaveChanged(asOf: string | null, today: string): boolean {
  return asOf === null || monthNumber(today) - monthNumber(asOf) > FRESH_MONTHS;
}

function monthNumber(date: string): number {
  const [year, month] = date.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 1);
}
