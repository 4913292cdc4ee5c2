import { describe, expect, test } from 'vitest';
import { BELIEVED_AFTER_MS, Readiness, SAME_TITLE_AFTER_MS } from '../../utils/page/readiness';
import type { Showing } from '../../utils/page/showing';

const WELDER: Showing = { title: 'Welder', body: '52:TIG and MIG' };
const NURSE: Showing = { title: 'Nurse', body: '61:Triage and wound care' };
const EMPTY: Showing = { title: '', body: '' };

/** Read as posting 1, then the address named posting 2 at time 0. */
function movedOn(shown = WELDER): Readiness {
  const readiness = new Readiness('1', -10_000);
  readiness.read(WELDER);
  readiness.moved('2', shown, 0);
  return readiness;
}

test('the first posting of a page is believed at once', () => {
  expect(new Readiness('1', 0).waitMs(WELDER, 0)).toBe(0);
});

describe('after a change of posting', () => {
  test.each<[string, Showing, number]>([
    ['another title and text are believed at once', NURSE, 0],
    ['the old title and text only after a while', WELDER, BELIEVED_AFTER_MS - 100],
    [
      'a new title over the old text is a mixed state',
      { ...NURSE, body: WELDER.body },
      BELIEVED_AFTER_MS - 100,
    ],
    ['an empty pane is not the new posting yet', EMPTY, BELIEVED_AFTER_MS - 100],
    [
      'a new text under the old title may wait for its title',
      { ...WELDER, body: NURSE.body },
      SAME_TITLE_AFTER_MS,
    ],
  ])('%s', (_, shown, wait) => {
    expect(movedOn().waitMs(shown, 100)).toBe(wait);
  });

  test('whatever is shown is believed in the end', () => {
    for (const shown of [WELDER, EMPTY, NURSE]) expect(movedOn().waitMs(shown, BELIEVED_AFTER_MS)).toBe(0);
  });

  test('a page that shows the posting before it names it is believed at once', () => {
    expect(movedOn(NURSE).waitMs(NURSE, 0)).toBe(0);
  });

  test('what was shown under a posting that was never read is not believed under the next one', () => {
    const readiness = movedOn();
    readiness.moved('3', NURSE, 50);
    expect(readiness.waitMs(WELDER, 60)).toBeGreaterThan(0);
    expect(readiness.waitMs(NURSE, 60)).toBeGreaterThan(0);
    expect(readiness.waitMs({ title: 'Cook', body: '44:Menus' }, 60)).toBe(0);
  });

  test('going back to a posting that is still on the page needs no wait', () => {
    const readiness = movedOn();
    readiness.moved('1', WELDER, 50);
    expect(readiness.waitMs(WELDER, 60)).toBe(0);
  });

  test('the same title is waited for from its last change, not from the first', () => {
    const readiness = movedOn();
    readiness.waitMs({ ...WELDER, body: 'Loading the rest of it, one moment please' }, 100);
    expect(readiness.waitMs({ ...WELDER, body: NURSE.body }, 600)).toBe(SAME_TITLE_AFTER_MS);
  });
});
