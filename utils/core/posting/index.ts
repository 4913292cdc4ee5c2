/** The posting room: a page, a text or a record becomes a posting. */
export { browserDom } from './browser-dom';
export type { Dom, PageNode } from './dom';
export { readFragment } from './read-fragment';
export { readPosting } from './read-posting';
export { readRecord } from './read-record';
export { readText } from './read-text';
