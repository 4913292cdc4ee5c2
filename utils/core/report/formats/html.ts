import type { MatchStatus } from '../../matching/match';
import { type ReportView, viewOf } from '../report-view';
import { fill, type ReportWords } from '../report-words';
import type { SkillLine } from '../skill-lines';
import type { ReportFormat } from './format';
import { escapeHtml, html, type Markup } from './html-escape';
import { REPORT_STYLE } from './html-style';

/** One page in itself, for the screen and for paper (A4 and Letter): no script, no remote file, a policy that forbids both. */
export const htmlPage: ReportFormat = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html',
  write(input, words) {
    const view = viewOf(input, words);
    const title = [view.title, view.employer].filter(Boolean).join(', ');
    return [
      '<!doctype html>',
      `<html lang="${escapeHtml(words.language)}">`,
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
      '<meta name="referrer" content="no-referrer">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${escapeHtml(`${words.title}: ${title}`)}</title>`,
      `<style>${REPORT_STYLE}</style>`,
      '</head>',
      '<body>',
      `<main>${firstSheet(view, words)}${secondSheet(view, words)}</main>`,
      '</body>',
      '</html>',
      '',
    ].join('\n');
  },
};

function firstSheet(view: ReportView, words: ReportWords): Markup {
  return html`
<section class="sheet">
<header class="top"><div>
<p class="meta">${words.title}</p>
<h1>${view.title}</h1>
<p class="meta">${[view.employer, fill(words.readOn, { date: view.date })].filter(Boolean).join(' · ')}</p>
${view.url === null ? '' : html`<p class="meta">${link(view.url)}</p>`}
</div><p class="holder">${words.nameLine}</p></header>
<dl class="facts">
${fact(words.requiredCovered, view.counts.required)}
${fact(words.preferredCovered, view.counts.preferred)}
${fact(words.timeToClose, view.sums.hours)}
${fact(words.price, view.sums.price)}
</dl>
<h2>${words.asked}</h2>
${segments(view, 'required', words)}
${segments(view, 'preferred', words)}
${skillTable(view, words)}
${list(words.mentioned, view.mentioned)}
${list(words.soft, view.soft)}
<h2>${words.planHeading}</h2>
${view.steps.length === 0 ? html`<p>${words.noPlan}</p>` : planTable(view, words)}
${view.notes.map((note) => html`<p class="note">${note}</p>`)}
</section>`;
}

function secondSheet(view: ReportView, words: ReportWords): Markup {
  const { columns } = words;
  const rows = view.certs.map(
    (cert) => html`
<tr><td><b>${cert.title}</b><br><span class="small">${cert.issuer}</span></td><td>${cert.issued}</td><td>${cert.expires}</td>
<td>${cert.known}<br><span class="small">${cert.proof}</span></td><td class="url">${cert.url === null ? words.none : link(cert.url)}</td></tr>`,
  );
  return html`
<section class="sheet">
${classicTable(view, words)}
<h2>${words.certificates}</h2>
${rows.length === 0 ? html`<p>${words.because.none}</p>` : table([columns.certificate, columns.issued, columns.expires, columns.known, columns.address], rows)}
<footer class="small">${view.closing}</footer>
</section>`;
}

function skillTable(view: ReportView, words: ReportWords): Markup {
  const { columns } = words;
  const rows = view.lines.map(
    (line) => html`
<tr><td><b>${line.label}</b>${line.years === '' ? '' : html` <span class="small">· ${line.years}</span>`}<br><span class="small">${line.need === 'required' ? words.required : words.preferred}</span></td>
<td class="state ${line.status}">${words.status[line.status]}</td>
<td>${line.certificate}${line.sentence === '' ? '' : html`<br><q class="small">${line.sentence}</q>`}</td>
<td>${line.valid}</td><td>${line.step === null ? '' : fill(words.step, { n: line.step })}</td></tr>`,
  );
  return table([columns.name, columns.state, columns.certificate, columns.valid, columns.step], rows);
}

function planTable(view: ReportView, words: ReportWords): Markup {
  const { columns } = words;
  const rows = view.steps.map(
    (step) => html`
<tr><td class="number">${String(step.step)}</td>
<td><b>${step.url === null ? step.title : link(step.url, step.title)}</b><br><span class="small">${[step.provider, step.proof, step.because].filter(Boolean).join(' · ')}</span></td>
<td>${step.closes}</td><td>${step.hours}</td><td>${step.price}<br><span class="small">${step.source}</span></td></tr>`,
  );
  const total = html`
<tr class="total"><td></td><td></td><td></td><td>${view.sums.hours}</td><td>${view.sums.price}</td></tr>`;
  return table(
    [columns.step, columns.certificate, columns.closes, columns.hours, columns.price],
    [...rows, total],
  );
}

function classicTable({ classic }: ReportView, words: ReportWords): Markup {
  if (classic === null) return html``;
  const { columns } = words;
  const rows = classic.lines.map(
    (line) => html`
<tr><td><b>${line.title}</b></td><td>${line.closes}</td><td>${line.hours}</td><td>${line.price}<br><span class="small">${line.source}</span></td></tr>`,
  );
  const total = html`
<tr class="total"><td></td><td></td><td>${classic.sums.hours}</td><td>${classic.sums.price}</td></tr>`;
  return html`<h2>${words.classic.heading}</h2>
${table([columns.certificate, columns.closes, columns.hours, columns.price], [...rows, total])}
${classic.notes.map((note) => html`<p class="note">${note}</p>`)}`;
}

const ORDER: readonly MatchStatus[] = ['covered', 'partly', 'expired', 'missing'];

/** One segment per skill asked for, with the count in words beside it. */
function segments(view: ReportView, need: SkillLine['need'], words: ReportWords): Markup {
  const lines = view.lines
    .filter((line) => line.need === need)
    .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  if (lines.length === 0) return html``;
  const name = need === 'required' ? words.required : words.preferred;
  const count = need === 'required' ? view.counts.required : view.counts.preferred;
  const spelt = ORDER.map((status) => ({ status, n: lines.filter((line) => line.status === status).length }))
    .filter(({ n }) => n > 0)
    .map(({ status, n }) => `${words.status[status]} ${n}`)
    .join(', ');
  return html`
<p class="cover"><b>${name} ${count}</b> <span class="segments" role="img" aria-label="${spelt}">${lines.map((line) => html`<i class="${line.status}"></i>`)}</span></p>`;
}

function fact(name: string, value: string): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function list(name: string, labels: readonly string[]): Markup {
  return labels.length === 0 ? html`` : html`<p class="small"><b>${name}:</b> ${labels.join(', ')}</p>`;
}

function table(headings: readonly string[], rows: readonly Markup[]): Markup {
  return html`
<div class="scroll"><table><thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** Addresses were judged by {@link webAddress}: http or https and nothing else. */
function link(url: string, text: string = url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')): Markup {
  return html`<a href="${url}" rel="noreferrer noopener">${text}</a>`;
}
