/**
 * Look of the report: the tokens of the views (light set), laid out for A4 and Letter alike. A table's columns are as
 * wide as their longest word, so that none is broken; page numbers stand where the browser can set them.
 */
export const REPORT_STYLE = `
:root { color-scheme: light; --surface: #fff; --sunken: #e9eeea; --line: #d2dad4; --line-strong: #6b7a72; --ink: #14201a; --ink-2: #45524a;
  --brand: #0d5c4c; --next: #f0b23e; --partly: #1f559b; --expired: #93330f; }
@page { margin: 14mm 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #45524a; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 12px; background: var(--sunken); color: var(--ink); font: 13px/1.45 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.marks { position: absolute; width: 0; height: 0; }
.sheet { max-width: 794px; margin: 0 auto 20px; padding: 44px 52px; background: var(--surface); }
.sheet > h2:first-child { margin-top: 0; }
h1, h2, h3, p, dl, dd, ul { margin: 0; } h1 { font-size: 26px; line-height: 1.25; overflow-wrap: anywhere; }
h2, h3, .cover { break-after: avoid; } h2 { font-size: 16px; margin: 22px 0 8px; } h3 { font-size: 14px; margin: 18px 0 6px; overflow-wrap: anywhere; }
ul { padding-left: 18px; } li, p { overflow-wrap: anywhere; }
a { color: var(--brand); } .meta { color: var(--ink-2); } .small { font-size: 12px; color: var(--ink-2); } .note, .scroll + .small { margin-top: 8px; } .change { margin-bottom: 4px; }
.nowrap { white-space: nowrap; }
.top { display: flex; justify-content: space-between; gap: 24px; border-bottom: 2px solid var(--ink); padding-bottom: 14px; }
.top > div { min-width: 0; } .holder { flex: 0 0 auto; max-width: 240px; font-size: 12px; color: var(--ink-2); overflow-wrap: anywhere; } .holder b { font-size: 14px; color: var(--ink); }
.holder.blank { width: 220px; padding-top: 26px; } .holder.blank::before { content: ""; display: block; border-top: 1px solid var(--line-strong); margin-bottom: 3px; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(118px, 1fr)); margin-top: 16px; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.facts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 10px 12px; box-shadow: -1px -1px 0 var(--line); }
.facts dt { font-size: 12px; color: var(--ink-2); } .facts dd { font-size: 15px; font-weight: 650; } .total .small { font-weight: 400; } .facts .small { display: block; font-size: 11px; font-weight: 400; line-height: 1.35; }
.cover { display: flex; gap: 14px; align-items: center; margin-bottom: 5px; } .cover b { min-width: 13em; white-space: nowrap; }
.segments { display: flex; flex: 1; gap: 2px; height: 10px; max-width: 420px; }
.segments i { flex: 1; min-width: 2px; border: 1px solid; border-radius: 2px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.segments .covered { background: var(--brand); border-color: var(--brand); }
.segments .partly { border-color: var(--partly); background: linear-gradient(to right, var(--partly) 50%, transparent 50%); }
.segments .expired { border-color: var(--expired); background: repeating-linear-gradient(135deg, var(--expired) 0 1.5px, transparent 1.5px 4px); }
.segments .missing { border: 1px dashed var(--line-strong); }
.count { white-space: nowrap; width: 1%; } .count .segments { width: 130px; margin-top: 3px; height: 8px; gap: 1px; } .count .segments i { border-radius: 1px; } .count .segments .missing { border: 1px solid var(--line); }
.bar { width: 30%; min-width: 60px; white-space: nowrap; font-size: 0; } .bar i { display: inline-block; height: 9px; background: var(--brand); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.bar .rest { background: repeating-linear-gradient(135deg, var(--brand) 0 1.5px, transparent 1.5px 4px); } .bar i[style="width:0%"] { display: none; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 12.5px; }
th { text-align: left; vertical-align: bottom; font-size: 12px; color: var(--ink-2); border-bottom: 1px solid var(--ink); padding: 4px 10px 4px 0; }
td { border-bottom: 1px solid var(--line); padding: 5px 10px 5px 0; vertical-align: top; } th:last-child, td:last-child { padding-right: 0; } tr { break-inside: avoid; }
.asked td:first-child { width: 23%; } .asked td:nth-child(4) { width: 16%; } .plan td:nth-child(2) { width: 38%; }
.long, .url { overflow-wrap: anywhere; min-width: 10em; } .figure { font-weight: 600; }
.total td { border-bottom: 0; font-weight: 650; } .number { font-weight: 700; }
.state { font-weight: 600; white-space: nowrap; } .state svg { width: 13px; height: 13px; margin-right: 5px; vertical-align: -2px; }
.state.covered { color: var(--brand); } .state.partly { color: var(--partly); } .state.expired { color: var(--expired); }
footer { margin-top: 22px; padding-top: 10px; border-top: 1px solid var(--line); }
@media screen { .posting { content-visibility: auto; contain-intrinsic-size: auto 700px; } }
@media (max-width: 640px) { .sheet { padding: 20px 16px; } .top { flex-wrap: wrap; } }
@media print { body { background: none; padding: 0; font-size: 12px; } table { font-size: 11.5px; } .small, th, .facts dt { font-size: 11px; } .sheet { max-width: none; margin: 0; padding: 0; } .details { break-before: page; } .sheet + .sheet:not(.details) { margin-top: 22px; } .sheet > h2:first-child { margin-top: 22px; } a { color: inherit; text-decoration: none; } .scroll { overflow: visible; } }
`;
