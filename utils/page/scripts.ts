/** The built files that run in a page, as named in the folder of the extension. */
export const POSTING_SCRIPT = 'posting.js';
/** Vocabulary, weights and compromise: loaded only where there is something to read (DESIGN.md decision 3). */
export const READER_SCRIPT = 'reader.js';
/** Starts the reader beside it: on a site the user granted, where no table says that postings live. */
export const ALWAYS_SCRIPT = 'always.js';
/** Takes from a page what it shows of a badge; put there when the user asks, and gone with its answer. */
export const BADGE_SCRIPT = 'badge.js';
