import type { Reading } from '@/utils/core/skills/reading';
import type { TabReading } from '@/utils/store/tabs';

const RANK: Readonly<Record<Reading['status'], number>> = {
  read: 2,
  'nothing-recognised': 1,
  'not-a-posting': 0,
};

/**
 * Which of a tab's frames has the posting: an employer's page around an applicant system's frame has none itself, and
 * a frame with an advertisement has none either. More skills win, then the outer frame.
 */
export function bestReading(readings: readonly TabReading[]): TabReading | null {
  return [...readings].sort(betterFirst).at(0) ?? null;
}

const betterFirst = (a: TabReading, b: TabReading) =>
  RANK[b.reading.status] - RANK[a.reading.status] ||
  b.reading.skills.length - a.reading.skills.length ||
  a.frame - b.frame;
