/** A badge cut by a chevron. The dark set swaps its colours through the tokens. */
export function Logo() {
  return (
    <svg class="i" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M9.2 18.6v11.2a.9.9 0 0 0 1.35.78L16 27.4l5.45 3.18a.9.9 0 0 0 1.35-.78V18.6z"
        fill="var(--lg-tail,#f0b23e)"
      />
      <path
        d="M14.5 1.65a3 3 0 0 1 3 0l7.4 4.28a3 3 0 0 1 1.5 2.6v8.54a3 3 0 0 1-1.5 2.6l-7.4 4.28a3 3 0 0 1-3 0l-7.4-4.28a3 3 0 0 1-1.5-2.6V8.53a3 3 0 0 1 1.5-2.6z"
        fill="var(--lg-body,#0d5c4c)"
      />
      <path
        d="M13.2 7.6l5.3 5.2-5.3 5.2"
        fill="none"
        stroke="var(--lg-mark,#fff)"
        stroke-width="3.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
