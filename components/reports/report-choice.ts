/** A posting that a report can be about. */
export interface ReportChoice {
  readonly key: string;
  readonly title: string;
  readonly company: string | null;
  /** Day it was last seen, `YYYY-MM-DD`. */
  readonly seen: string;
  readonly isSaved: boolean;
}

/** What of the user's own goes in. */
export interface PersonalChoice {
  readonly name: string;
  readonly email: string;
  readonly links: boolean;
}

/** Every word of the search somewhere in title or company. */
export function isFound({ title, company }: ReportChoice, search: string): boolean {
  const text = `${title}\n${company ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
