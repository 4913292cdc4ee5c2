import { drawing } from './elements';

const ROUND = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };

/** The mark: a badge cut by a chevron. */
export const logo = () =>
  drawing(
    32,
    {
      d: 'M9.2 18.6v11.2a.9.9 0 0 0 1.35.78L16 27.4l5.45 3.18a.9.9 0 0 0 1.35-.78V18.6z',
      fill: 'var(--logo-tail)',
    },
    {
      d: 'M14.5 1.65a3 3 0 0 1 3 0l7.4 4.28a3 3 0 0 1 1.5 2.6v8.54a3 3 0 0 1-1.5 2.6l-7.4 4.28a3 3 0 0 1-3 0l-7.4-4.28a3 3 0 0 1-1.5-2.6V8.53a3 3 0 0 1 1.5-2.6z',
      fill: 'var(--logo-body)',
    },
    { d: 'M13.2 7.6l5.3 5.2-5.3 5.2', stroke: 'var(--logo-mark)', 'stroke-width': '3.4', ...ROUND },
  );

export const cross = () =>
  drawing(16, { d: 'M4 4l8 8M12 4l-8 8', stroke: 'currentColor', 'stroke-width': '1.8', ...ROUND });
