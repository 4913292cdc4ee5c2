import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words';

interface Props {
  readonly heading: string;
  readonly note?: string;
  /** Draws the chart for a width in CSS pixels. */
  readonly draw: (width: number) => Element;
  /** The same as a table: what a screen reader gets, and everyone by the button. */
  readonly table: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A chart with its table behind a button. The picture is hidden from screen readers: the table says the same. */
export function Chart({ heading, note, draw, table, children }: Props) {
  const words = useWords();
  const [isTable, setTable] = useState(false);
  return (
    <figure class="card pad chart-card">
      <h2>{heading}</h2>
      {note !== undefined && <p class="small">{note}</p>}
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="tbl" tabIndex={0} aria-label={heading}>
          {table}
        </section>
      ) : (
        <Drawing draw={draw} />
      )}
      {!isTable && <div class="vh">{table}</div>}
      {children}
      <p>
        <button class="link" type="button" onClick={() => setTable(!isTable)}>
          {words.t(isTable ? 'next.showChart' : 'next.showTable')}
        </button>
      </p>
    </figure>
  );
}

/** Pixels below which no chart can be read; a page that is being laid out passes through such widths. */
const NARROWEST = 160;

function Drawing({ draw }: Pick<Props, 'draw'>) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width >= NARROWEST) box.current?.replaceChildren(draw(width));
  }, [draw, width]);
  return <div class="drawing" ref={box} aria-hidden="true" />;
}
