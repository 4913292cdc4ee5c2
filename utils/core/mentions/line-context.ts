import { type Field, fieldOf } from './context';
import type { Line } from './lines';
import { isSure } from './names';
import { sentenceStarts } from './sentences';
import { isMostlyCapitals } from './word-forms';

/** What all names of a line share. */
export interface LineContext {
  readonly line: Line;
  /** Offsets at which sentences start. */
  readonly starts: ReadonlySet<number>;
  /** A capital says nothing here. */
  readonly capitals: boolean;
  /** 1 for each word that is part of a name. */
  readonly named: Uint8Array;
  /** How many sure names the line has of each field. */
  readonly sure: ReadonlyMap<Field, number>;
  /** Share of the posting's sure names by field, see {@link fieldShares}. */
  readonly shares: ReadonlyMap<Field, number>;
}

export function contextOf(line: Line, text: string, shares: ReadonlyMap<Field, number>): LineContext {
  const sure = new Map<Field, number>();
  const named = new Uint8Array(line.words.length);
  for (const { name, from, to } of line.names) {
    named.fill(1, from, to);
    const field = isSure(name) && name.skills[0] ? fieldOf(name.skills[0]) : undefined;
    if (field !== undefined) sure.set(field, (sure.get(field) ?? 0) + 1);
  }
  const starts = line.names.some(({ name }) => name.risky)
    ? sentenceStarts(text.slice(line.start, line.end))
    : [];
  return {
    line,
    starts: new Set([...starts].map((offset) => offset + line.start)),
    capitals: isMostlyCapitals(line.words),
    named,
    sure,
    shares,
  };
}
