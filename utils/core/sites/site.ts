/**
 * What Nextbadge knows about one job site: plain data, no functions.
 *
 * Selectors are ordered: the first that yields text wins. A site nobody has checked on a real page carries its
 * patterns only and is read by the generic path.
 */
export interface Site {
  /** Stored with every posting: retire it, never rename it. */
  readonly id: string;
  /** As its users call it. */
  readonly name: string;
  /** Browser match patterns, whole host for dedicated job sites. The manifest is built from these. Empty: only by click. */
  readonly matches: readonly string[];
  /** Match patterns of a site that is read only on a click: known by name, never asked for in the manifest. */
  readonly byClick?: readonly string[];
  /** Where on the site a posting lives, tested against path and query; group 1 is the posting's id. First match wins. */
  readonly posting: readonly RegExp[];
  readonly title?: readonly string[];
  readonly company?: readonly string[];
  readonly location?: readonly string[];
  readonly salary?: readonly string[];
  readonly body?: readonly string[];
  /** On a split pane: what holds the open posting, so that a neighbour's text is never read into it. */
  readonly pane?: readonly string[];
  /** Texts that open the description where class names are generated ("About the job"), in any language. */
  readonly anchors?: readonly string[];
  /** Selectors inside the body that are not the posting's own text (a label, similar jobs, a form). */
  readonly without?: readonly string[];
  /** Where the page names the open posting's id, when the address does not: an attribute of the chosen card. */
  readonly shownId?: { readonly selector: string; readonly attribute: string };
  /** Whether the site moves between postings without loading a page. */
  readonly spa?: boolean;
  /** Day someone last compared this with the live site or a saved page of it; null while nobody has. */
  readonly checked: string | null;
}
