import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';

export interface VirtualList {
  /** For the box that scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** Rows to draw, each with its distance from the top in pixels. */
  readonly rows: readonly { readonly index: number; readonly start: number }[];
  /** Pixels of all rows together. */
  readonly height: number;
}

/**
 * The rows of a long list that are in view, in a box of its own that scrolls.
 *
 * @param kept  a row that is drawn wherever the box is scrolled to: the one that has the focus, or is to get it
 */
export function useVirtualList(count: number, rowHeight: number, kept: number): VirtualList {
  const box = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const virtualizer = useMemo(
    () =>
      new Virtualizer<HTMLDivElement, Element>({
        count: 0,
        getScrollElement: () => box.current,
        estimateSize: () => rowHeight,
        overscan: 8,
        // Drawn before the box was measured, too.
        initialRect: { width: 0, height: rowHeight * 8 },
        observeElementRect,
        observeElementOffset,
        scrollToFn: elementScroll,
        onChange: () => redraw(0),
      }),
    [rowHeight],
  );
  virtualizer.setOptions({
    ...virtualizer.options,
    count,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), kept])]
        .filter((row) => row < count)
        .sort((a, b) => a - b),
  });
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useEffect(() => virtualizer._willUpdate());
  return {
    box,
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
  };
}

/** Pixels of a length in `rem`: rows grow with the text that the user has set. */
export const pixels = (rem: number): number =>
  rem * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
