/** How much of a page is read (THREATS.md B7): counted, not timed. Beyond that the posting is labelled partial. */
export const TEXT_LIMIT = 1 << 20;
export const NODE_LIMIT = 50_000;
/** A block of structured data longer or deeper than this is skipped. */
export const RECORD_LIMIT = 1 << 20;
export const DEPTH_LIMIT = 64;
