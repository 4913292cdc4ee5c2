import type { JSX } from 'preact';

/** The marks of the mock-ups, drawn on 16 by 16. Shape tells a state without its colour; the word stands beside it. */
const SHAPES = {
  covered: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="M4.6 8.3l2.3 2.3 4.5-4.9"
        fill="none"
        stroke="var(--surface)"
        stroke-width="1.9"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </>
  ),
  partly: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
    </>
  ),
  expired: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path
        d="M8 4.4V8l2.5 1.7"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </>
  ),
  missing: (
    <circle
      cx="8"
      cy="8"
      r="6.2"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-dasharray="2.6 2.27"
    />
  ),
  failed: (
    <>
      <path
        d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linejoin="round"
      />
      <path d="M8 4.6v4M8 11v.2" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
    </>
  ),
  dot: <circle cx="8" cy="8" r="2.2" fill="currentColor" />,
  unclear: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path
        d="M6.1 6.3a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.8.6-.8 1.2M8 11.4v.1"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
      />
    </>
  ),
  signed: (
    <>
      <path
        d="M8 1.3l5.6 2v4.2c0 3.4-2.3 6-5.6 7.2-3.3-1.2-5.6-3.8-5.6-7.2V3.3z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linejoin="round"
      />
      <path
        d="M5.4 8l1.9 1.9 3.4-3.7"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </>
  ),
  read: (
    <>
      <path
        d="M3.5 1.5h6l3 3v10h-9z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linejoin="round"
      />
      <path d="M6 7.2h4M6 10h4" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" />
    </>
  ),
  pen: (
    <path
      d="M2.5 13.5l.7-3 7.6-7.6a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2l-7.6 7.6z"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
    />
  ),
  chevron: (
    <path
      d="M6 3.5L10.5 8 6 12.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  save: (
    <path
      d="M4 1.8h8v12.4L8 11l-4 3.2z"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linejoin="round"
    />
  ),
  saved: (
    <path
      d="M4 1.8h8v12.4L8 11l-4 3.2z"
      fill="currentColor"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linejoin="round"
    />
  ),
  open: (
    <path
      d="M6.5 3H3v10h10V9.5M9.5 2.5h4v4M13.3 2.7L7.5 8.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  settings: (
    <>
      <path
        d="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
      />
      <circle cx="10" cy="4.5" r="1.9" fill="none" stroke="currentColor" stroke-width="1.6" />
      <circle cx="6" cy="11.5" r="1.9" fill="none" stroke="currentColor" stroke-width="1.6" />
    </>
  ),
  close: <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />,
  upload: (
    <path
      d="M8 10.5V2.5M4.8 5.4L8 2.3l3.2 3.1M2.5 10v3.5h11V10"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  download: (
    <path
      d="M8 2.3v8M4.8 7.4L8 10.5l3.2-3.1M2.5 10v3.5h11V10"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  lock: (
    <path
      d="M3.5 7h9v7h-9zM5.3 7V4.8a2.7 2.7 0 0 1 5.4 0V7"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linejoin="round"
    />
  ),
  bars: (
    <path
      d="M2.5 3.5h11M2.5 8h7M2.5 12.5h4"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-linecap="round"
    />
  ),
  list: (
    <path
      d="M2.5 2.5h11v11h-11zM2.5 6.2h11M6.2 6.2v7.3"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
    />
  ),
  reload: (
    <path
      d="M13.4 8A5.4 5.4 0 1 1 11.6 4M11.8 1.5V4.4H8.9"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  selection: (
    <path
      d="M2 5V2.5h2.5M11.5 2.5H14V5M14 11v2.5h-2.5M4.5 13.5H2V11M5 6h6M5 8.2h6M5 10.4h3.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  page: (
    <path
      d="M2 3h12v10H2zM2 6h12"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
    />
  ),
  badge: (
    <>
      <path
        d="M8 1.2l4.9 2.7v4.9L8 11.5 3.1 8.8V3.9z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linejoin="round"
      />
      <path
        d="M5.4 10.6V15L8 13.5 10.6 15v-4.4"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linejoin="round"
      />
    </>
  ),
  triangle: <path d="M8 2.5l6 11H2z" fill="currentColor" />,
  square: <path d="M3 3h10v10H3z" fill="currentColor" />,
  circle: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  trash: (
    <path
      d="M3 4.5h10M6.2 4.5V2.8h3.6v1.7M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
} as const satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof SHAPES;

/** A picture beside a word, never instead of one: hidden from screen readers. */
export function Icon({ name, class: extra = '' }: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg class={`i ${extra}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}
