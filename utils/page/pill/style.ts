/** The pill's own look, in its own root: nothing of the page's style comes in, nothing of this gets out. */
export const STYLE = `
:host { all: initial !important; }
.pill, .menu {
  --surface: #ffffff; --sunken: #e9eeea; --line: #d2dad4; --line-strong: #6b7a72; --ink: #14201a; --ink-2: #45524a;
  --focus: #1d4ed8; --shadow: 0 1px 2px rgb(20 32 26 / .10), 0 6px 20px rgb(20 32 26 / .14);
  --logo-body: #0d5c4c; --logo-tail: #f0b23e; --logo-mark: #fff;
  color-scheme: light dark; position: fixed; right: 16px; z-index: 2147483000;
  font: 13px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: var(--ink); background: var(--surface); border: 1px solid var(--line-strong); box-shadow: var(--shadow);
}
@media (prefers-color-scheme: dark) {
  .pill, .menu {
    --surface: #18201c; --sunken: #25302a; --line: #35433b; --line-strong: #87988f; --ink: #e8efea; --ink-2: #abb9b1;
    --focus: #a9cbff; --shadow: 0 1px 2px rgb(0 0 0 / .5), 0 6px 20px rgb(0 0 0 / .5);
    --logo-body: #74d2b8; --logo-mark: #04231b;
  }
}
.pill { bottom: var(--lift, 16px); display: inline-flex; align-items: stretch; height: 36px; border-radius: 18px; overflow: hidden; }
.menu { bottom: calc(var(--lift, 16px) + 44px); display: grid; border-radius: 12px; padding: 4px; }
button {
  all: unset; box-sizing: border-box; display: inline-flex; align-items: center; gap: 8px; min-width: 28px;
  padding: 0 10px; cursor: pointer;
}
button:hover { background: var(--sunken); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: -3px; border-radius: 16px; }
.menu button { padding: 8px 12px; border-radius: 8px; }
svg { width: 20px; height: 20px; flex: none; }
b { font-weight: 600; }
.quiet { color: var(--ink-2); }
.small { border-left: 1px solid var(--line); padding: 0 9px; color: var(--ink-2); }
.small svg { width: 12px; height: 12px; }
@media print { .pill, .menu { display: none; } }
@media (prefers-reduced-motion: no-preference) {
  .pill { animation: in 200ms cubic-bezier(.2, 0, 0, 1); }
  @keyframes in { from { opacity: 0; } }
}
`;
