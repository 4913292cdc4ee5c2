import { inOneLine } from '../offer-words';
import type { PostingView } from '../posting-view';
import { type ReportView, viewOf } from '../report-view';
import type { ReportWords } from '../report-words';
import type { ReportFormat } from './format';
import { escapeMarkdown, markdownLink } from './markdown-escape';

/** CommonMark with GFM tables. Outside text can neither reshape it nor add a link (THREATS.md A4). */
export const markdown: ReportFormat = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write(dossier, words) {
    const view = viewOf(dossier, words);
    const parts = [
      ...head(view, words),
      ...changes(view, words),
      ...(view.isSeveral ? overview(view, words) : view.postings.flatMap((one) => skills(one, 2, words))),
      ...demand(view, words),
      ...plan(view, words),
      ...classic(view, words),
      ...(view.isSeveral ? details(view, words) : []),
      ...certificates(view, words),
      ...unread(view, words),
      escapeMarkdown(view.closing),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
  },
};

function head(view: ReportView, words: ReportWords): string[] {
  return [
    `# ${words.title}: ${escapeMarkdown(view.title)}`,
    escapeMarkdown(view.lead),
    view.url === null ? '' : markdownLink(view.url, view.url),
    view.holder.map(escapeMarkdown).join(' · '),
    view.facts
      .map((fact) => `**${escapeMarkdown(inOneLine(fact))}** ${escapeMarkdown(fact.name)}`)
      .join(' · '),
  ];
}

function changes({ changes: view }: ReportView, words: ReportWords): string[] {
  if (view === null) return [];
  const { columns } = words;
  const rows = view.coverage.map(({ title, required, preferred, score }) =>
    [title, required, preferred, score].map(escapeMarkdown),
  );
  return [
    `## ${escapeMarkdown(view.heading)}`,
    ...view.lists.map(
      ({ name, items }) => `**${escapeMarkdown(name)}:** ${items.map(escapeMarkdown).join(', ')}`,
    ),
    rows.length === 0
      ? ''
      : table([columns.posting, columns.required, columns.preferred, columns.score], rows),
    ...view.notes.map(escapeMarkdown),
  ];
}

function overview({ postings }: ReportView, words: ReportWords): string[] {
  const { columns } = words;
  const isCounted = postings.some(({ counts }) => counts !== null);
  const rows = postings.map(({ number, title, employer, url, counts }) => [
    String(number),
    [url === null ? escapeMarkdown(title) : markdownLink(title, url), escapeMarkdown(employer)]
      .filter(Boolean)
      .join(' · '),
    ...(isCounted
      ? [counts?.required ?? '', counts?.preferred ?? '', counts?.score ?? ''].map(escapeMarkdown)
      : []),
  ]);
  return [
    `## ${words.postings}`,
    table(
      ['#', columns.posting, ...(isCounted ? [columns.required, columns.preferred, columns.score] : [])],
      rows,
    ),
  ];
}

function details({ postings }: ReportView, words: ReportWords): string[] {
  const shown = postings.filter(
    ({ lines, mentioned, soft }) => lines.length + mentioned.length + soft.length > 0,
  );
  if (shown.length === 0) return [];
  return [
    `## ${words.asked}`,
    ...shown.flatMap((one) => [
      `### ${one.number}\\. ${escapeMarkdown([one.title, one.employer].filter(Boolean).join(', '))}`,
      ...skills(one, 3, words),
    ]),
  ];
}

/** What one posting asks for; with a heading of its own where it stands alone. */
function skills(posting: PostingView, level: 2 | 3, words: ReportWords): string[] {
  const { columns } = words;
  const others = (name: string, labels: readonly string[]) =>
    labels.length === 0 ? '' : `**${name}:** ${labels.map(escapeMarkdown).join(', ')}`;
  const rows = posting.lines.map((line) =>
    [
      line.need === 'required' ? words.required : words.preferred,
      [line.label, line.years].filter(Boolean).join(' · '),
      words.status[line.status],
      line.certificate,
      line.valid,
      line.step === null ? '' : String(line.step),
      line.sentence,
    ].map(escapeMarkdown),
  );
  const headings = [
    columns.need,
    columns.name,
    columns.state,
    columns.certificate,
    columns.valid,
    columns.step,
    columns.sentence,
  ];
  return [
    level === 2 && rows.length > 0 ? `## ${words.asked}` : '',
    rows.length > 0 ? table(headings, rows) : '',
    others(words.mentioned, posting.mentioned),
    others(words.soft, posting.soft),
    ...posting.notes.map(escapeMarkdown),
  ];
}

function demand(view: ReportView, words: ReportWords): string[] {
  if (view.demand.length === 0) return [];
  const { columns } = words;
  const rows = view.demand.map((line) => [
    escapeMarkdown(line.label),
    String(line.required),
    String(line.preferred),
    words.status[line.status],
  ]);
  return [
    `## ${words.demand}`,
    table([columns.name, columns.required, columns.preferred, columns.state], rows),
  ];
}

function plan({ plan: view }: ReportView, words: ReportWords): string[] {
  if (view === null) return [];
  const { columns } = words;
  const prices = view.sums.price && inOneLine(view.sums.price);
  const rows = view.steps.map((step) => [
    String(step.step),
    [
      step.url === null ? escapeMarkdown(step.title) : markdownLink(step.title, step.url),
      ...[step.provider, step.proof, step.because].filter(Boolean).map(escapeMarkdown),
    ].join(' · '),
    escapeMarkdown(step.closes),
    escapeMarkdown(step.hours),
    ...(prices === null ? [] : [escapeMarkdown(step.price)]),
    escapeMarkdown(step.source),
  ]);
  const total = [
    ...['', '', '', escapeMarkdown(inOneLine(view.sums.hours))],
    ...(prices === null ? [] : [escapeMarkdown(prices)]),
    '',
  ];
  const headings = [
    ...[columns.step, columns.certificate, columns.closes, columns.hours],
    ...(prices === null ? [] : [columns.price]),
    columns.asOf,
  ];
  return [
    `## ${words.planHeading}`,
    view.steps.length === 0 ? words.noPlan : table(headings, [...rows, total]),
    ...view.notes.map(escapeMarkdown),
  ];
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

function certificates({ certs, certsNote }: ReportView, words: ReportWords): string[] {
  if (certs === null || certs.length === 0) return [];
  const { columns } = words;
  const hasLinks = certsNote === '';
  const rows = certs.map((cert) => [
    escapeMarkdown([cert.title, cert.issuer].filter(Boolean).join(', ')),
    escapeMarkdown(cert.issued),
    escapeMarkdown(cert.expires),
    escapeMarkdown([cert.known, cert.proof].join(', ')),
    ...(hasLinks
      ? [
          [cert.url === null ? '' : markdownLink(cert.url, cert.url), escapeMarkdown(cert.credentialId)]
            .filter(Boolean)
            .join(' · ') || words.none,
        ]
      : []),
  ]);
  const headings = [
    ...[columns.certificate, columns.issued, columns.expires, columns.known],
    ...(hasLinks ? [columns.address] : []),
  ];
  return [`## ${words.certificates}`, table(headings, rows), escapeMarkdown(certsNote)];
}

function unread({ unread: lines }: ReportView, words: ReportWords): string[] {
  if (lines.length === 0) return [];
  return [
    `## ${words.unreadHeading}`,
    lines.map(({ name, what }) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(what)}`).join('\n'),
  ];
}

/** Cells are Markdown already. */
function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings.map(escapeMarkdown)), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
