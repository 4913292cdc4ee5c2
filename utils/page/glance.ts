import { hasSigns, signsOn } from './signs';

/** When a page is looked at, in milliseconds after it was loaded, moved on or was clicked: a posting may come late. */
const LOOKS_MS = [0, 300, 700, 1_500, 3_000, 5_000, 8_000, 12_000, 16_000, 20_000];

/**
 * Glances at a page now and then until it shows signs of a posting, and tells once under which address. It is all of
 * ours that runs on a page without one: no observer, no message, nothing that waits when the last look is over.
 *
 * @param packed  the table of `pack-signs.ts`
 */
export function glance(packed: string, found: (url: string) => void): void {
  const signs = signsOn(packed, location.hostname);
  if (signs === null) return;
  let done = false;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    if (done) return;
    if (signs !== null && hasSigns(document, location.pathname + location.search, signs)) {
      done = true;
      found(location.href);
      return;
    }
    const wait = (LOOKS_MS[turn + 1] ?? Number.NaN) - (LOOKS_MS[turn] ?? 0);
    turn++;
    if (wait > 0) timer = setTimeout(look, wait);
  }
  function again(): void {
    if (done) return;
    turn = 0;
    clearTimeout(timer);
    timer = setTimeout(look);
  }

  addEventListener('click', again, { capture: true, passive: true });
  navigation.addEventListener('currententrychange', again);
  look();
}
