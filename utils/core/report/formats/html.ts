import { type ReportView, viewOf } from '../report-view';
import type { ReportWords } from '../report-words';
import type { ReportFormat } from './format';
import { escapeHtml, html, type Markup, NOTHING } from './html-escape';
import { MARKS } from './html-pieces';
import { asked, certificates, changes, classic, demand, head, overview, plan, unread } from './html-sections';
import { REPORT_STYLE } from './html-style';

/** One page in itself, for the screen and for paper (A4 and Letter): no script, no remote file, a policy that forbids both. */
export const htmlPage: ReportFormat = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html',
  write(dossier, words) {
    const view = viewOf(dossier, words);
    return [
      '<!doctype html>',
      `<html lang="${escapeHtml(words.language)}">`,
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
      '<meta name="referrer" content="no-referrer">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${escapeHtml(`${words.title}: ${view.title}`)}</title>`,
      `<style>${REPORT_STYLE}</style>`,
      '</head>',
      '<body>',
      `${MARKS}<main>${view.isSeveral ? several(view, words) : one(view, words)}</main>`,
      '</body>',
      '</html>',
      '',
    ].join('\n');
  },
};

/** Two sheets: what the posting asks with the plan, which stands alone; and what is behind it. */
function one(view: ReportView, words: ReportWords): Markup {
  const [posting] = view.postings;
  return html`
${sheet([
  head(view, words),
  changes(view, words),
  posting === undefined ? NOTHING : html`<h2>${words.asked}</h2>${asked(posting, words)}`,
  plan(view, words),
])}${behind(view, words)}`;
}

/** What is true of all postings, then posting by posting, then what is behind it. */
function several(view: ReportView, words: ReportWords): Markup {
  const details = view.postings.filter(({ lines }) => lines.length > 0);
  const first = sheet([
    head(view, words),
    changes(view, words),
    overview(view, words),
    plan(view, words),
    demand(view, words),
  ]);
  const each = details.map(
    (posting) => html`
<section class="posting"><h3>${`${posting.number}. ${[posting.title, posting.employer].filter(Boolean).join(', ')}`}</h3>
${asked(posting, words)}</section>`,
  );
  const second = sheet([html`<h2>${words.asked}</h2>`, ...each], 'sheet details');
  return html`${first}${details.length === 0 ? NOTHING : second}${behind(view, words)}`;
}

function behind(view: ReportView, words: ReportWords): Markup {
  return sheet([
    classic(view, words),
    certificates(view, words),
    unread(view, words),
    html`<footer class="small">${view.closing}</footer>`,
  ]);
}

const sheet = (parts: readonly Markup[], kind = 'sheet'): Markup => html`
<section class="${kind}">
${parts.filter((part) => part !== NOTHING)}
</section>`;
