import type { Name } from '../vocabulary/vocabulary';
import type { Word } from '../vocabulary/words';
import { type Field, fieldOf } from './context';
import type { Line } from './lines';
import { isSure } from './names';
import { sentenceStarts } from './sentences';
import { isCapitalised, isMostlyCapitals } from './word-forms';

/** A name that has a line to itself. */
export interface LoneName {
  readonly name: Name;
  readonly capital: boolean;
}

/** What all names of a line share. */
export interface LineContext {
  readonly line: Line;
  /** Offsets at which sentences start. */
  readonly starts: ReadonlySet<number>;
  /** A capital says nothing here. */
  readonly capitals: boolean;
  /** 1 for each word that is part of a name. */
  readonly named: Uint8Array;
  /** Names that the lines above and below consist of; given where this line, too, is one name: a list, line by line. */
  readonly column: readonly LoneName[];
  /** How many sure names the line has of each field. */
  readonly sure: ReadonlyMap<Field, number>;
  /** Share of the posting's sure names by field, see {@link fieldShares}. */
  readonly shares: ReadonlyMap<Field, number>;
}

/** @param around  the lines above and below, as far as there are any */
export function contextOf(
  line: Line,
  around: readonly (Line | undefined)[],
  text: string,
  shares: ReadonlyMap<Field, number>,
): LineContext {
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
    column: loneName(line) === null ? [] : around.flatMap((other) => loneName(other) ?? []),
    sure,
    shares,
  };
}

/** The name a line consists of, apart from its bullet; null where there is more, or none. */
function loneName(line: Line | undefined): LoneName | null {
  const [found] = line?.names ?? [];
  if (line === undefined || found === undefined || line.names.length > 1) return null;
  const { from, to, name } = found;
  if (from !== line.units[0]?.from || to !== line.words.length) return null;
  return { name, capital: isCapitalised(line.words[from] as Word) };
}
