const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Outside these a year is a placeholder ("9999") or a slip. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const ISO = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|[T\s])/;
/** `Thu Jul 01 00:00:00 UTC 2021`, as Java prints dates. */
const JAVA = /^\s*[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) [\d:]+ .*?(\d{4})\s*$/;
const DAY_MONTH_YEAR = /^\s*(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Za-z]{3,9})\.?,? (\d{4})\b/;
const MONTH_DAY_YEAR = /^\s*([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/;
const DOTTED = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\b/;

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dateOf(year: number, month: number | null, day: number | null): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month === null) return String(year);
  if (month < 1 || month > 12) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return start;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= lastDay ? `${start}-${String(day).padStart(2, '0')}` : null;
}

/**
 * Reads a date as precisely as it is written: `2026`, `2026-11`, `2026-11-25`. The written day counts, whatever its
 * time zone. Null for impossible dates and for forms that leave day and month open (`01/08/2021`).
 */
export function readDate(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) return dateOf(Number(iso[1]), iso[2] ? Number(iso[2]) : null, iso[3] ? Number(iso[3]) : null);
  const java = JAVA.exec(text);
  if (java) return dateOf(Number(java[3]), monthOf(java[1] ?? ''), Number(java[2]));
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst) return dateOf(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst) return dateOf(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const dotted = DOTTED.exec(text);
  if (dotted) return dateOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  return null;
}
