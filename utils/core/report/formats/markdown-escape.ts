/** Characters that can open something inline: emphasis, code, links, HTML, entities, strikethrough, footnotes, maths. */
const INLINE = /[\\`*_[\]<>&~$^!#:@]/g;
/** What opens a block when it stands first: quote, list item, rule, heading underline. */
const FIRST = /^(\s*)([-+=>]|\d+[.)])/;
/** Invisible joiner: GFM links a bare address even where its colon is escaped, so the address is broken up. */
const JOINER = '\u2060';

/** Text as Markdown that renders as exactly that text, in a paragraph, a list item or a table cell. Takes one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INLINE, (character) => `\\${character}`)
    .replace(/(\\:)(?=\/\/)/g, `$1${JOINER}`)
    .replace(/www(?=\.)/gi, `$&${JOINER}`)
    .replace(/\\@/g, `${JOINER}\\@`)
    .replace(
      FIRST,
      (_, blank: string, marker: string) => `${blank}${marker.slice(0, -1)}\\${marker.slice(-1)}`,
    )
    .replaceAll('|', '&#124;');
}

/** A link whose text is shown as it is. `url` has been parsed: it holds no blank, and brackets are taken out of it here. */
export function markdownLink(text: string, url: string): string {
  const target = url.replace(/[<>\\|()[\]`*_]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `[${escapeMarkdown(text)}](<${target}>)`;
}
