/** Look of the report: the tokens of the views (light set), laid out for A4 and Letter alike; page 1 stands alone. */
export const REPORT_STYLE = `
:root { color-scheme: light; --surface: #fff; --sunken: #e9eeea; --line: #d2dad4; --line-strong: #6b7a72; --ink: #14201a; --ink-2: #45524a;
  --brand: #0d5c4c; --next: #f0b23e; --partly: #1f559b; --expired: #93330f; }
@page { margin: 14mm 14mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 12px; background: var(--sunken); color: var(--ink); font: 13px/1.45 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.sheet { max-width: 794px; margin: 0 auto 20px; padding: 44px 52px; background: var(--surface); }
h1, h2, p, dl, dd { margin: 0; } h1 { font-size: 26px; line-height: 1.25; overflow-wrap: anywhere; } h2 { font-size: 16px; margin: 22px 0 8px; break-after: avoid; }
a { color: var(--brand); } .meta { color: var(--ink-2); overflow-wrap: anywhere; } .small { font-size: 12px; color: var(--ink-2); } .note { margin-top: 8px; }
.top { display: flex; justify-content: space-between; gap: 24px; border-bottom: 2px solid var(--ink); padding-bottom: 14px; }
.holder { align-self: flex-start; min-width: 220px; padding-top: 26px; font-size: 12px; color: var(--ink-2); }
.holder::before { content: ""; display: block; border-top: 1px solid var(--line-strong); margin-bottom: 3px; }
.facts { display: grid; grid-template-columns: repeat(4, 1fr); margin-top: 16px; border: 1px solid var(--line); border-radius: 8px; }
.facts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 10px 12px; } .facts div + div { border-left: 1px solid var(--line); }
.facts dt { font-size: 12px; color: var(--ink-2); } .facts dd { font-size: 15px; font-weight: 650; }
.cover { display: flex; gap: 14px; align-items: center; margin-bottom: 5px; } .cover b { min-width: 9em; }
.segments { display: flex; flex: 1; gap: 2px; height: 10px; max-width: 420px; }
.segments i { flex: 1; min-width: 3px; border: 1px solid; border-radius: 2px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.segments .covered { background: var(--brand); border-color: var(--brand); }
.segments .partly { border-color: var(--partly); background: linear-gradient(to right, var(--partly) 50%, transparent 50%); }
.segments .expired { border-color: var(--expired); background: repeating-linear-gradient(135deg, var(--expired) 0 1.5px, transparent 1.5px 4px); }
.segments .missing { border: 1px dashed var(--line-strong); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 12.5px; }
th { text-align: left; font-size: 12px; color: var(--ink-2); border-bottom: 1px solid var(--ink); padding: 4px 8px 4px 0; }
td { border-bottom: 1px solid var(--line); padding: 5px 8px 5px 0; vertical-align: top; overflow-wrap: break-word; } tr { break-inside: avoid; }
.total td { border-bottom: 0; font-weight: 650; } .number { font-weight: 700; } .url { overflow-wrap: anywhere; }
.state { font-weight: 600; white-space: nowrap; } .state.covered { color: var(--brand); } .state.partly { color: var(--partly); } .state.expired { color: var(--expired); }
footer { margin-top: 22px; padding-top: 10px; border-top: 1px solid var(--line); }
@media print { body { background: none; padding: 0; } .sheet { max-width: none; padding: 0; } .sheet + .sheet { break-before: page; } a { color: inherit; text-decoration: none; } .scroll { overflow: visible; } }
`;
