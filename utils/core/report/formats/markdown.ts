import { type ReportView, viewOf } from '../report-view';
import type { ReportWords } from '../report-words';
import type { ReportFormat } from './format';
import { escapeMarkdown, markdownLink } from './markdown-escape';

/** CommonMark with GFM tables. Outside text can neither reshape it nor add a link (THREATS.md A4). */
export const markdown: ReportFormat = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write(input, words) {
    const view = viewOf(input, words);
    const parts = [
      head(view, words),
      `## ${words.asked}`,
      skills(view, words),
      ...others(view, words),
      `## ${words.planHeading}`,
      plan(view, words),
      ...view.notes.map(escapeMarkdown),
      ...classic(view, words),
      ...certificates(view, words),
      escapeMarkdown(view.closing),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
  },
};

function head(view: ReportView, words: ReportWords): string {
  const read = words.readOn.replace('{date}', view.date);
  return [
    `# ${words.title}: ${escapeMarkdown(view.title)}`,
    [view.employer, read].filter(Boolean).map(escapeMarkdown).join(' · '),
    view.url === null ? '' : markdownLink(view.url, view.url),
    [
      `**${words.required} ${view.counts.required}**`,
      `**${words.preferred} ${view.counts.preferred}**`,
      view.counts.score && `${words.score} ${view.counts.score}`,
    ]
      .filter(Boolean)
      .join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function skills(view: ReportView, words: ReportWords): string {
  const { columns } = words;
  return table(
    [
      columns.need,
      columns.name,
      columns.state,
      columns.certificate,
      columns.valid,
      columns.step,
      columns.sentence,
    ],
    view.lines.map((line) =>
      [
        line.need === 'required' ? words.required : words.preferred,
        [line.label, line.years].filter(Boolean).join(' · '),
        words.status[line.status],
        line.certificate,
        line.valid,
        line.step === null ? '' : String(line.step),
        line.sentence,
      ].map(escapeMarkdown),
    ),
  );
}

function others(view: ReportView, words: ReportWords): string[] {
  const line = (name: string, labels: readonly string[]) =>
    labels.length === 0 ? [] : [`**${name}:** ${labels.map(escapeMarkdown).join(', ')}`];
  return [...line(words.mentioned, view.mentioned), ...line(words.soft, view.soft)];
}

function plan(view: ReportView, words: ReportWords): string {
  if (view.steps.length === 0) return words.noPlan;
  const { columns } = words;
  const rows = view.steps.map((step) => [
    String(step.step),
    [
      step.url === null ? escapeMarkdown(step.title) : markdownLink(step.title, step.url),
      ...[step.provider, step.proof, step.because].filter(Boolean).map(escapeMarkdown),
    ].join(' · '),
    escapeMarkdown(step.closes),
    escapeMarkdown(step.hours),
    escapeMarkdown(step.price),
    escapeMarkdown(step.source),
  ]);
  const total = ['', '', '', escapeMarkdown(view.sums.hours), escapeMarkdown(view.sums.price), ''];
  return table(
    [columns.step, columns.certificate, columns.closes, columns.hours, columns.price, columns.asOf],
    [...rows, total],
  );
}

function classic({ classic: view }: ReportView, words: ReportWords): string[] {
  if (view === null) return [];
  const { columns } = words;
  const rows = view.lines.map((line) =>
    [line.title, line.closes, line.hours, line.price, line.source].map(escapeMarkdown),
  );
  const total = ['', '', escapeMarkdown(view.sums.hours), escapeMarkdown(view.sums.price), ''];
  return [
    `## ${words.classic.heading}`,
    table(
      [columns.certificate, columns.closes, columns.hours, columns.price, columns.source],
      [...rows, total],
    ),
    ...view.notes.map(escapeMarkdown),
  ];
}

function certificates(view: ReportView, words: ReportWords): string[] {
  if (view.certs.length === 0) return [];
  const { columns } = words;
  const rows = view.certs.map((cert) => [
    escapeMarkdown([cert.title, cert.issuer].filter(Boolean).join(', ')),
    escapeMarkdown(cert.issued),
    escapeMarkdown(cert.expires),
    escapeMarkdown([cert.known, cert.proof].join(', ')),
    cert.url === null ? words.none : markdownLink(cert.url, cert.url),
  ]);
  return [
    `## ${words.certificates}`,
    table([columns.certificate, columns.issued, columns.expires, columns.known, columns.address], rows),
  ];
}

/** Cells are Markdown already. */
function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings.map(escapeMarkdown)), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
