/** A range of a line in which no name is looked for; offsets of the posting's text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Addresses, e-mail, file names, code between back quotes, markup and @names. Each alternative begins at a fixed
 * mark or word and repeats one class only, so it runs in linear time. `Node.js` is no file name: `js` is left out.
 */
const BLIND = new RegExp(
  [
    '(?:https?|ftp)://[^\\s<>"]+',
    'www\\.[^\\s<>"]+',
    '[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+',
    '(?<![\\w/])[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,3}\\.(?:com|org|de|fr|es|nl|co\\.uk|eu|jobs|careers)(?:/[^\\s<>"]*)?(?![\\w.-]*\\w)',
    '(?<![\\w.])[\\w-]{1,63}\\.(?:pdf|docx?|xlsx?|pptx?|csv|json|ya?ml|xml|html?|md|txt|py|java|cpp|png|jpe?g|zip|exe|sh)(?!\\w)',
    '`[^`\\n]{1,200}`',
    '</?[a-z][^<>\\n]{0,200}>',
    '(?<!\\w)@\\w+',
  ].join('|'),
  'gi',
);

/** Each of them holds one of these: most lines hold none, and are spared the search. */
const MARKED = /[@`<]|[.:]\S/;

/** The blind spots of a stretch of text that begins at `offset`. */
export function blindSpots(text: string, offset: number): Range[] {
  if (!MARKED.test(text)) return [];
  return [...text.matchAll(BLIND)].map((match) => ({
    start: match.index + offset,
    end: match.index + offset + match[0].length,
  }));
}
