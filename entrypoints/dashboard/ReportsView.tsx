import { useMemo, useState } from 'preact/hooks';
import type { EarlierFault } from '@/components/reports/EarlierChoice';
import { Reports } from '@/components/reports/Reports';
import type { ReportChoice } from '@/components/reports/report-choice';
import type { EarlierReport } from '@/utils/core/report/dossier/changes';
import { PARTS, type Part } from '@/utils/core/report/dossier/dossier';
import { REPORT_FORMATS } from '@/utils/core/report/formats';
import { REPORT_LANGUAGES, reportWordsFor } from '@/utils/core/report/words';
import { localDay } from '@/utils/store/day';
import type { PostingRow } from '@/utils/store/records';
import type { Desk } from './desk';
import { readEarlier } from './read-earlier';
import { saveFile } from './save-file';
import { readingOf } from './seen-reading';
import { useWritten } from './writing/use-written';

/** More than this nobody reads, and a page of it would be thousands of lines long. */
const MOST_POSTINGS = 300;
const NOTHING_PERSONAL = { name: '', email: '', links: false };
const LANGUAGES = REPORT_LANGUAGES.map(({ language }) => ({
  id: language,
  name: new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
}));

/** A report on the postings chosen, as the file that is saved. */
export function ReportsView({ desk, path }: { readonly desk: Desk; readonly path: readonly string[] }) {
  const { vault, certs, by, today, words } = desk;
  const choices = useMemo(() => choicesIn(vault.postings, words.t('posting.untitled')), [vault.postings]);
  const [chosen, setChosen] = useState(() => firstChosen(choices, path[0]));
  const [format, setFormat] = useState('html');
  const [language, setLanguage] = useState(reportWordsFor(words.locale).language);
  const [without, setWithout] = useState<ReadonlySet<Part>>(new Set());
  const [personal, setPersonal] = useState(NOTHING_PERSONAL);
  const [earlier, setEarlier] = useState<EarlierReport | EarlierFault | null>(null);

  const rows = useMemo(() => vault.postings.filter(({ key }) => chosen.has(key)), [vault.postings, chosen]);
  const since = typeof earlier === 'string' ? null : earlier;
  const choice = {
    parts: PARTS.filter((part) => !without.has(part)),
    name: personal.name.trim() || null,
    email: personal.email.trim() || null,
    links: personal.links,
  };
  const ask =
    rows.length === 0
      ? null
      : {
          readings: rows.map(readingOf),
          certs,
          by,
          today,
          choice,
          format,
          language,
          earlier: since,
        };
  const written = useWritten(ask, [rows, certs, by, JSON.stringify(choice), format, language, since]);

  return (
    <Reports
      choices={choices}
      chosen={chosen}
      most={MOST_POSTINGS}
      onChosen={setChosen}
      parts={PARTS.map((id) => ({
        id,
        isIn: !without.has(id),
        isPossible: isPossible(id, without, chosen.size),
      }))}
      onPart={(id, isIn) => setWithout(changed(without, id, isIn))}
      personal={personal}
      onPersonal={(change) => setPersonal({ ...personal, ...change })}
      formats={REPORT_FORMATS.map(({ id }) => id)}
      format={format}
      onFormat={setFormat}
      languages={LANGUAGES}
      language={language}
      onLanguage={setLanguage}
      earlier={{
        since: since?.today ?? null,
        fault: typeof earlier === 'string' ? earlier : null,
        onFile: (file) => void readEarlier(file).then(setEarlier),
        onNone: () => setEarlier(null),
      }}
      written={written && { ...written, isPage: written.mediaType === 'text/html' }}
      onSave={() => written && saveFile(written.name, written.text, written.mediaType)}
      onPrint={() => written && printPage(written.text)}
      onCopy={() =>
        written &&
        void navigator.clipboard
          .writeText(written.text)
          .then(() => desk.onNotice({ text: words.t('reports.copied') }))
      }
    />
  );
}

/** Every posting, in their order: the one seen last first. */
const choicesIn = (postings: readonly PostingRow[], untitled: string): ReportChoice[] =>
  postings.map(({ key, title, company, seenAtMs, saved }) => ({
    key,
    title: title ?? untitled,
    company,
    // Made where it is shown: there may be ten thousand.
    get seen() {
      return localDay(new Date(seenAtMs));
    },
    isSaved: saved !== null,
  }));

/** The posting that the address names, else the newest. */
function firstChosen(choices: readonly ReportChoice[], named: string | undefined): ReadonlySet<string> {
  const found = choices.find(({ key }) => key === named) ?? choices[0];
  return new Set(found === undefined ? [] : [found.key]);
}

/** Some parts are nothing without another, or for a single posting. */
function isPossible(part: Part, without: ReadonlySet<Part>, postings: number): boolean {
  if (part === 'sentences') return !without.has('skills');
  if (part === 'prices') return !without.has('plan');
  return part !== 'demand' || postings > 1;
}

function changed(without: ReadonlySet<Part>, part: Part, isIn: boolean): ReadonlySet<Part> {
  const set = new Set(without);
  if (isIn) set.delete(part);
  else set.add(part);
  return set;
}

/** Opens the page in a tab of its own and asks for the printer. */
function printPage(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  const page = open(url);
  page?.addEventListener('load', () => page.print());
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
