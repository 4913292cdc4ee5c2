/** Names of months in the languages exports come in, in order, and the short forms that aren't a plain prefix. */
const FULL_NAMES: readonly string[] = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jänner feber märz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar marts april maj juni juli august september oktober november december',
  'januar februar mars april mai juni juli august september oktober november desember',
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
];

const SHORT_NAMES: Readonly<Record<string, number>> = {
  sept: 9, mrz: 3, mrt: 3, mär: 3, janv: 1, févr: 2, fév: 2, avr: 4, juil: 7, déc: 12, ene: 1, abr: 4, ago: 8, dic: 12,
  gen: 1, mag: 5, giu: 6, lug: 7, set: 9, ott: 10, fev: 2, mai: 5, out: 10, dez: 12, okt: 10, paź: 10, wrz: 9, kwi: 4,
}; // biome-ignore format: a table

/** Every name and its three- and four-letter start, lower case -> 1 to 12. Starts that mean two months are left out. */
export const MONTH_NAMES: ReadonlyMap<string, number> = buildMonthNames();

function buildMonthNames(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const clashes = new Set<string>();
  const add = (name: string, month: number) => {
    if ((months.get(name) ?? month) !== month) clashes.add(name);
    months.set(name, month);
  };
  const rows = FULL_NAMES.map((row) => row.split(' '));
  for (const row of rows)
    for (const [i, name] of row.entries()) for (const n of [3, 4]) add(name.slice(0, n), i + 1);
  for (const clash of clashes) months.delete(clash);
  for (const row of rows)
    for (const [i, name] of row.entries()) if (name !== 'listopad') months.set(name, i + 1);
  for (const [name, month] of Object.entries(SHORT_NAMES)) months.set(name, month);
  return months;
}
