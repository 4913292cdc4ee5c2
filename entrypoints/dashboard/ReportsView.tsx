import { useEffect, useMemo, useState } from 'preact/hooks';
import { Reports } from '@/components/reports/Reports';
import { classicsForPlan } from '@/utils/core/plan/classic';
import { assess } from '@/utils/core/report/assess';
import { safeFileName } from '@/utils/core/report/file-name';
import { REPORT_FORMATS } from '@/utils/core/report/formats';
import { ENGLISH } from '@/utils/core/report/words/en';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { shownCatalogue, wishesIn } from './catalogue';
import type { Desk } from './desk';
import { hashOf } from './route';
import { saveFile } from './save-file';
import { readingOf } from './seen-reading';

/** A report on one posting, as the file that is saved. */
export function ReportsView({ desk, path }: { readonly desk: Desk; readonly path: readonly string[] }) {
  const { vault, certs, compared, today, words, nameOf } = desk;
  const [format, setFormat] = useState('html');
  const choices = useMemo(
    () =>
      compared
        .map(({ row }) => row)
        .sort((a, b) => b.seenAtMs - a.seenAtMs)
        .map(({ key, title, company }) => ({
          key,
          title: [title ?? words.t('posting.untitled'), company].filter(Boolean).join(', '),
        })),
    [compared],
  );
  const key = choices.find((choice) => choice.key === path[0])?.key ?? choices[0]?.key ?? null;
  const row = vault.postings.find((one) => one.key === key);
  const writer = REPORT_FORMATS.find(({ id }) => id === format) ?? REPORT_FORMATS[0];
  const text = useMemo(() => {
    if (row === undefined || writer === undefined) return '';
    const catalogue = shownCatalogue(vault);
    const report = assess(readingOf(row), certs, catalogue, IMPLICATIONS, today, wishesIn(vault));
    const classics = classicsForPlan(report.plan, IMPLICATIONS);
    return writer.write({ report, certs, catalogue, labelOf: nameOf, classics }, ENGLISH);
  }, [row, writer, certs, vault.choices, vault.settings, today]);
  const page = usePage(writer?.mediaType.startsWith('text/html') === true ? text : null);
  const name = safeFileName(row?.title ?? '', writer?.extension ?? 'txt');

  return (
    <Reports
      postings={choices}
      posting={key}
      onPosting={(chosen) => {
        location.hash = hashOf('reports', chosen);
      }}
      formats={REPORT_FORMATS.map(({ id }) => id)}
      format={writer?.id ?? ''}
      onFormat={setFormat}
      preview={text}
      page={page}
      onSave={() => writer && saveFile(name, text, writer.mediaType)}
      onPrint={() => page !== null && open(page)?.print()}
      onCopy={() =>
        void navigator.clipboard
          .writeText(text)
          .then(() => desk.onNotice({ text: words.t('reports.copied') }))
      }
    />
  );
}

/** The address of a page made of its own text; null when there is none. */
function usePage(html: string | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (html === null) return setAddress(null);
    const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [html]);
  return address;
}
