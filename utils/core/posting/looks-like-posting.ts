import type { Site } from '../sites/site';

/** Whether the reader is worth loading on this page. Cheap, and never says no to a real posting. */
export function hasPosting(_root: Document, _url: string, _site: Site | null): boolean {
  return true;
}
