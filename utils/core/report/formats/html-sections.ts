import type { Sum } from '../offer-words';
import type { PostingView } from '../posting-view';
import type { ReportView } from '../report-view';
import { fill, type ReportWords } from '../report-words';
import { html, type Markup, NOTHING } from './html-escape';
import { cell, link, list, notes, row, segments, state, table, twoLines } from './html-pieces';

export function head(view: ReportView, words: ReportWords): Markup {
  const [name, ...others] = view.holder;
  const holder =
    name === undefined
      ? html`<p class="holder blank">${words.nameLine}</p>`
      : html`<p class="holder"><b>${name}</b>${others.map((one) => html`<br>${one}`)}</p>`;
  return html`
<header class="top"><div>
<p class="meta">${words.title}</p>
<h1>${view.title}</h1>
<p class="meta">${view.lead}</p>
${view.url === null ? NOTHING : html`<p class="meta">${link(view.url)}</p>`}
</div>${holder}</header>
${view.facts.length === 0 ? NOTHING : html`<dl class="facts">${view.facts.map(({ name: what, value, more }) => html`<div><dt>${what}</dt><dd>${value}${more === '' ? NOTHING : html` <span class="small">${more}</span>`}</dd></div>`)}</dl>`}`;
}

export function changes({ changes: view }: ReportView, words: ReportWords): Markup {
  if (view === null) return NOTHING;
  const { columns } = words;
  const rows = view.coverage.map(({ title, required, preferred, score }) =>
    row([cell(html`<b>${title}</b>`, title), cell(required), cell(preferred), cell(score)]),
  );
  return html`<h2>${view.heading}</h2>
${view.lists.map(({ name, items }) => html`<p class="change"><b>${name}:</b> ${items.join(', ')}</p>`)}
${rows.length === 0 ? NOTHING : table([columns.posting, columns.required, columns.preferred, columns.score], rows)}
${notes(view.notes)}`;
}

/** Every posting in one line, where there are several. */
export function overview({ postings }: ReportView, words: ReportWords): Markup {
  const { columns } = words;
  const isCounted = postings.some(({ counts }) => counts !== null);
  const count = (text: string, bar: Markup) => html`<td class="count">${text}${bar}</td>`;
  const rows = postings.map((one) =>
    row([
      html`<td class="number">${String(one.number)}</td>`,
      cell(
        twoLines(one.url === null ? one.title : link(one.url, one.title), one.employer),
        `${one.title} ${one.employer}`,
      ),
      ...(isCounted
        ? [
            count(one.counts?.required ?? '', segments(one.lines, 'required', words)),
            count(one.counts?.preferred ?? '', segments(one.lines, 'preferred', words)),
          ]
        : []),
    ]),
  );
  const headings = ['', columns.posting, ...(isCounted ? [columns.required, columns.preferred] : [])];
  return html`<h2>${words.postings}</h2>${table(headings, rows)}`;
}

/** What one posting asks, and what covers it. */
export function asked(posting: PostingView, words: ReportWords): Markup {
  const cover = (need: 'required' | 'preferred') => {
    const bar = segments(posting.lines, need, words);
    return bar === NOTHING || posting.counts === null
      ? NOTHING
      : html`<p class="cover"><b>${words[need]} ${posting.counts[need]}</b> ${bar}</p>`;
  };
  return html`
${cover('required')}
${cover('preferred')}
${posting.lines.length === 0 ? NOTHING : skillTable(posting, words)}
${list(words.mentioned, posting.mentioned)}
${list(words.soft, posting.soft)}
${notes(posting.notes)}`;
}

function skillTable({ lines }: PostingView, words: ReportWords): Markup {
  const { columns } = words;
  const rows = lines.map((line) => {
    const need = line.need === 'required' ? words.required : words.preferred;
    const quote = line.sentence === '' ? NOTHING : html`<br><q class="small">${line.sentence}</q>`;
    return row([
      cell(twoLines(line.label, [need, line.years].filter(Boolean).join(' · ')), line.label),
      html`<td>${state(line.status, words)}</td>`,
      cell(html`${line.certificate}${quote}`, `${line.certificate} ${line.sentence}`),
      cell(line.valid),
      cell(line.step === null ? '' : html`<span class="nowrap">${fill(words.step, { n: line.step })}</span>`),
    ]);
  });
  return table(
    [columns.name, columns.state, columns.certificate, columns.valid, columns.step],
    rows,
    'asked',
  );
}

export function demand({ demand: lines }: ReportView, words: ReportWords): Markup {
  if (lines.length === 0) return NOTHING;
  const { columns } = words;
  const most = Math.max(...lines.map(({ required, preferred }) => required + preferred));
  const width = (n: number) => `${Math.round((n / most) * 100)}%`;
  const rows = lines.map((line) =>
    row([
      cell(html`<b>${line.label}</b>`, line.label),
      html`<td class="bar"><i style="width:${width(line.required)}"></i><i class="rest" style="width:${width(line.preferred)}"></i></td>`,
      html`<td class="figure">${String(line.required)}</td>`,
      html`<td class="figure">${String(line.preferred)}</td>`,
      html`<td>${state(line.status, words)}</td>`,
    ]),
  );
  return html`<h2>${words.demand}</h2>${table([columns.name, '', columns.required, columns.preferred, columns.state], rows)}`;
}

export function plan({ plan: view }: ReportView, words: ReportWords): Markup {
  if (view === null) return NOTHING;
  const { columns } = words;
  const prices = view.sums.price;
  const rows = view.steps.map((step) => {
    const about = [step.provider, step.proof, step.because].filter(Boolean).join(' · ');
    return row([
      html`<td class="number">${String(step.step)}</td>`,
      cell(
        twoLines(step.url === null ? step.title : link(step.url, step.title), about),
        `${step.title} ${about}`,
      ),
      cell(step.closes),
      cell(prices === null ? html`${step.hours}<br><span class="small">${step.source}</span>` : step.hours),
      ...(prices === null ? [] : [html`<td>${step.price}<br><span class="small">${step.source}</span></td>`]),
    ]);
  });
  const sum = ({ value, more }: Sum) =>
    html`<td>${value}${more === '' ? NOTHING : html`<br><span class="small">${more}</span>`}</td>`;
  const sums = [sum(view.sums.hours), ...(prices === null ? [] : [sum(prices)])];
  const total = row([html`<td></td><td></td><td></td>`, ...sums], 'total');
  const headings = [
    ...[columns.step, columns.certificate, columns.closes, columns.hours],
    ...(prices === null ? [] : [columns.price]),
  ];
  return html`<h2>${words.planHeading}</h2>
${view.steps.length === 0 ? html`<p>${words.noPlan}</p>` : table(headings, [...rows, total], 'plan')}
${notes(view.notes)}`;
}

export function classic({ classic: view }: ReportView, words: ReportWords): Markup {
  if (view === null) return NOTHING;
  const { columns } = words;
  const rows = view.lines.map((line) =>
    row([
      cell(html`<b>${line.title}</b>`),
      cell(line.closes),
      cell(line.hours),
      html`<td>${line.price}<br><span class="small">${line.source}</span></td>`,
    ]),
  );
  const total = row([html`<td></td><td></td>`, cell(view.sums.hours), cell(view.sums.price)], 'total');
  return html`<h2>${words.classic.heading}</h2>
${table([columns.certificate, columns.closes, columns.hours, columns.price], [...rows, total])}
${notes(view.notes)}`;
}

export function certificates({ certs, certsNote }: ReportView, words: ReportWords): Markup {
  if (certs === null) return NOTHING;
  const { columns } = words;
  const hasLinks = certsNote === '';
  const rows = certs.map((cert) => {
    const address = cert.url === null ? words.none : link(cert.url);
    const lookUp =
      cert.credentialId === '' ? NOTHING : html`<br><span class="small">${cert.credentialId}</span>`;
    return row([
      cell(twoLines(cert.title, cert.issuer), `${cert.title} ${cert.issuer}`),
      cell(cert.issued),
      cell(cert.expires),
      html`<td>${cert.known}<br><span class="small">${cert.proof}</span></td>`,
      ...(hasLinks ? [html`<td class="url">${address}${lookUp}</td>`] : []),
    ]);
  });
  const headings = [
    ...[columns.certificate, columns.issued, columns.expires, columns.known],
    ...(hasLinks ? [columns.address] : []),
  ];
  return html`<h2>${words.certificates}</h2>
${rows.length === 0 ? html`<p>${words.because.none}</p>` : table(headings, rows)}
${certsNote === '' ? NOTHING : html`<p class="small">${certsNote}</p>`}`;
}

export function unread({ unread: lines }: ReportView, words: ReportWords): Markup {
  if (lines.length === 0) return NOTHING;
  return html`<h2>${words.unreadHeading}</h2>
<ul>${lines.map(({ name, what }) => html`<li><b>${name}</b>: ${what}</li>`)}</ul>`;
}
