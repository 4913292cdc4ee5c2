import type { ComponentChildren } from 'preact';

interface Props {
  readonly heading: string;
  readonly summary?: string;
  readonly children?: ComponentChildren;
}

/** A view's heading, its one-line summary and its buttons. */
export function Head({ heading, summary, children }: Props) {
  return (
    <div class="head">
      <div>
        <h1 tabIndex={-1}>{heading}</h1>
        {summary !== undefined && <p>{summary}</p>}
      </div>
      {children !== undefined && <div class="acts">{children}</div>}
    </div>
  );
}
