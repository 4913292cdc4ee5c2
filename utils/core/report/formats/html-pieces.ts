import type { MatchStatus } from '../../matching/match';
import type { ReportWords } from '../report-words';
import type { SkillLine } from '../skill-lines';
import { html, type Markup, NOTHING } from './html-escape';

/** What stands in a cell: text, or markup that may hold a long word. */
export type Cell = string | Markup;

/**
 * A table. A word stays whole, whatever the language, so a column is as wide as its longest; only a cell with a word
 * that no column could hold is told to break it.
 */
export function table(
  headings: readonly string[],
  rows: readonly Markup[],
  kind: 'asked' | 'plan' | 'list' = 'list',
): Markup {
  return html`
<div class="scroll"><table class="${kind}"><thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

export const row = (cells: readonly Markup[], kind: '' | 'total' = ''): Markup =>
  kind === '' ? html`\n<tr>${cells}</tr>` : html`\n<tr class="total">${cells}</tr>`;

/** More letters in a row than the longest words of our languages have: an address, or no word at all. */
const LONG = /\S{26}/u;

/** As short as a date or a number of hours: kept in one line. */
const SHORT = 17;

/** @param text  what the cell says, to see whether it holds a word too long for any column */
export function cell(content: Cell, text: string = typeof content === 'string' ? content : ''): Markup {
  if (LONG.test(text)) return html`<td class="long">${content}</td>`;
  return text !== '' && text.length <= SHORT
    ? html`<td class="nowrap">${content}</td>`
    : html`<td>${content}</td>`;
}

/** A main line with a smaller one below it. */
export function twoLines(main: Cell, small: string): Markup {
  return html`<b>${main}</b>${small === '' ? NOTHING : html`<br><span class="small">${small}</span>`}`;
}

/** Addresses were judged by {@link webAddress}: http or https and nothing else. */
export function link(url: string, text: string = url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')): Markup {
  return html`<a href="${url}" rel="noreferrer noopener">${text}</a>`;
}

export const notes = (lines: readonly string[]): readonly Markup[] =>
  lines.map((note) => html`<p class="note">${note}</p>`);

export function list(name: string, labels: readonly string[]): Markup {
  return labels.length === 0 ? NOTHING : html`<p class="small"><b>${name}:</b> ${labels.join(', ')}</p>`;
}

const ORDER: readonly MatchStatus[] = ['covered', 'partly', 'expired', 'missing'];

/** One segment per skill asked for. */
export function segments(all: readonly SkillLine[], need: SkillLine['need'], words: ReportWords): Markup {
  const lines = all
    .filter((line) => line.need === need)
    .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  if (lines.length === 0) return NOTHING;
  const spelt = ORDER.map((status) => ({ status, n: lines.filter((line) => line.status === status).length }))
    .filter(({ n }) => n > 0)
    .map(({ status, n }) => `${words.status[status]} ${n}`)
    .join(', ');
  return html`<span class="segments" role="img" aria-label="${spelt}">${lines.map((line) => html`<i class="${line.status}"></i>`)}</span>`;
}

/** The mark of a state beside its word: filled disc with tick, half disc, clock, dashed ring. */
export function state(status: MatchStatus, words: ReportWords): Markup {
  return html`<span class="state ${status}"><svg aria-hidden="true"><use href="#${status}"/></svg>${words.status[status]}</span>`;
}

/** Drawn once, used by {@link state}. */
export const MARKS = html`<svg class="marks" aria-hidden="true">
<symbol id="covered" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.6 8.3l2.3 2.3 4.5-4.9" fill="none" stroke="#fff" stroke-width="1.8"/></symbol>
<symbol id="partly" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor"/></symbol>
<symbol id="expired" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.4V8l2.4 1.8" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
<symbol id="missing" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 1.5"/></symbol>
</svg>`;
