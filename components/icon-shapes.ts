/** The marks of the mock-ups as a table, drawn on 16 by 16. Shape tells a state without its colour; the word stands beside it. */
type Attributes = Readonly<Record<string, string | number>>;
export type Shape = readonly [tag: 'path' | 'circle', attributes: Attributes];

const ROUND = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;

const line = (d: string, width: number, stroke = 'currentColor'): Shape => [
  'path',
  { d, fill: 'none', stroke, 'stroke-width': width, ...ROUND },
];
const area = (d: string): Shape => ['path', { d, fill: 'currentColor' }];
const ring = (cx: number, cy: number, r: number, width: number, dashes = 'none'): Shape => [
  'circle',
  { cx, cy, r, fill: 'none', stroke: 'currentColor', 'stroke-width': width, 'stroke-dasharray': dashes },
];
const disc = (cx: number, cy: number, r: number): Shape => ['circle', { cx, cy, r, fill: 'currentColor' }];

export const SHAPES = {
  covered: [disc(8, 8, 7), line('M4.6 8.3l2.3 2.3 4.5-4.9', 1.9, 'var(--surface)')],
  partly: [ring(8, 8, 6.2, 1.6), area('M8 1.8a6.2 6.2 0 0 0 0 12.4z')],
  expired: [ring(8, 8, 6.2, 1.6), line('M8 4.4V8l2.5 1.7', 1.6)],
  missing: [ring(8, 8, 6.2, 1.6, '2.6 2.27')],
  failed: [line('M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z', 1.6), line('M8 4.6v4M8 11v.2', 1.8)],
  dot: [disc(8, 8, 2.2)],
  unclear: [ring(8, 8, 6.2, 1.6), line('M6.1 6.3a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.8.6-.8 1.2M8 11.4v.1', 1.5)],
  signed: [
    line('M8 1.3l5.6 2v4.2c0 3.4-2.3 6-5.6 7.2-3.3-1.2-5.6-3.8-5.6-7.2V3.3z', 1.5),
    line('M5.4 8l1.9 1.9 3.4-3.7', 1.6),
  ],
  read: [line('M3.5 1.5h6l3 3v10h-9z', 1.5), line('M6 7.2h4M6 10h4', 1.4)],
  pen: [line('M2.5 13.5l.7-3 7.6-7.6a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2l-7.6 7.6z', 1.5)],
  chevron: [line('M6 3.5L10.5 8 6 12.5', 1.8)],
  save: [line('M4 1.8h8v12.4L8 11l-4 3.2z', 1.6)],
  saved: [area('M4 1.8h8v12.4L8 11l-4 3.2z'), line('M4 1.8h8v12.4L8 11l-4 3.2z', 1.6)],
  open: [line('M6.5 3H3v10h10V9.5M9.5 2.5h4v4M13.3 2.7L7.5 8.5', 1.6)],
  settings: [
    line('M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6', 1.6),
    ring(10, 4.5, 1.9, 1.6),
    ring(6, 11.5, 1.9, 1.6),
  ],
  close: [line('M4 4l8 8M12 4l-8 8', 1.8)],
  upload: [line('M8 10.5V2.5M4.8 5.4L8 2.3l3.2 3.1M2.5 10v3.5h11V10', 1.6)],
  download: [line('M8 2.3v8M4.8 7.4L8 10.5l3.2-3.1M2.5 10v3.5h11V10', 1.6)],
  lock: [line('M3.5 7h9v7h-9zM5.3 7V4.8a2.7 2.7 0 0 1 5.4 0V7', 1.6)],
  bars: [line('M2.5 3.5h11M2.5 8h7M2.5 12.5h4', 2.2)],
  list: [line('M2.5 2.5h11v11h-11zM2.5 6.2h11M6.2 6.2v7.3', 1.5)],
  reload: [line('M13.4 8A5.4 5.4 0 1 1 11.6 4M11.8 1.5V4.4H8.9', 1.6)],
  selection: [line('M2 5V2.5h2.5M11.5 2.5H14V5M14 11v2.5h-2.5M4.5 13.5H2V11M5 6h6M5 8.2h6M5 10.4h3.5', 1.5)],
  page: [line('M2 3h12v10H2zM2 6h12', 1.5)],
  badge: [line('M8 1.2l4.9 2.7v4.9L8 11.5 3.1 8.8V3.9z', 1.5), line('M5.4 10.6V15L8 13.5 10.6 15v-4.4', 1.5)],
  triangle: [area('M8 2.5l6 11H2z')],
  square: [area('M3 3h10v10H3z')],
  circle: [disc(8, 8, 5.5)],
  trash: [line('M3 4.5h10M6.2 4.5V2.8h3.6v1.7M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4', 1.4)],
  panel: [line('M2 3h12v10H2zM9.5 3v10', 1.5), line('M11.4 6h1M11.4 8.4h1', 1.4)],
} as const satisfies Record<string, readonly Shape[]>;
