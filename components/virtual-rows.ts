import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';

/** Below this many rows all are drawn: finding in the page and printing then work as usual. */
const DRAW_ALL = 150;

export interface VirtualRows {
  /** For the table's body, so that its place in the window is known. */
  readonly body: RefObject<HTMLTableSectionElement | null>;
  /** Indexes of the rows to draw. */
  readonly from: number;
  readonly to: number;
  /** Pixels of the rows left out above and below. */
  readonly above: number;
  readonly below: number;
}

/** Up to this width a table's rows are folded to cards: `dashboard.css` says the same in rem. */
const FOLDS = 640;

/**
 * The rows of a long table that are in view; the window scrolls.
 *
 * @param heights  pixels of a row, about, on a wide screen and where it is folded to a card
 */
export function useVirtualRows(
  count: number,
  heights: { readonly wide: number; readonly folded: number },
): VirtualRows {
  const rowHeight = innerWidth > FOLDS ? heights.wide : heights.folded;
  const body = useRef<HTMLTableSectionElement>(null);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const virtualizer = useMemo(
    () =>
      new Virtualizer<Window, Element>({
        count: 0,
        getScrollElement: () => window,
        estimateSize: () => rowHeight,
        overscan: 12,
        // What is in view is known before anything is drawn: the first drawing has few rows, too.
        initialRect: { width: innerWidth, height: innerHeight },
        initialOffset: () => scrollY,
        observeElementRect: observeWindowRect,
        observeElementOffset: observeWindowOffset,
        scrollToFn: windowScroll,
        onChange: () => redraw(0),
      }),
    [rowHeight],
  );
  virtualizer.setOptions({
    ...virtualizer.options,
    count,
    scrollMargin: (body.current?.getBoundingClientRect().top ?? 0) + window.scrollY,
  });
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useEffect(() => virtualizer._willUpdate());
  const items = count > DRAW_ALL ? virtualizer.getVirtualItems() : [];
  const [first, last] = [items[0], items[items.length - 1]];
  if (first === undefined || last === undefined)
    return { body, from: 0, to: Math.min(count, DRAW_ALL), above: 0, below: 0 };
  const margin = virtualizer.options.scrollMargin;
  return {
    body,
    from: first.index,
    to: last.index + 1,
    above: first.start - margin,
    below: virtualizer.getTotalSize() - (last.end - margin),
  };
}
