/** The two built files that run in a page, as named in the extension's folder. */
export const POSTING_SCRIPT = 'posting.js';
/** Vocabulary, weights and compromise: loaded only where there is something to read (DESIGN.md decision 3). */
export const READER_SCRIPT = 'reader.js';
