/** What the page shows at one moment: enough to tell that the posting in the pane is another one now. */
export interface Showing {
  readonly title: string;
  /** Start and length of the description's text; empty while there is none. */
  readonly body: string;
}

export const sameShowing = (a: Showing, b: Showing): boolean => a.title === b.title && a.body === b.body;
