import { readDate } from '../input/dates';
import type { Json } from '../input/json';
import { textOf } from '../input/typed';

export interface DatesRead {
  readonly issued: string | null;
  readonly expires: string | null;
  /** `issued-unclear`, `expires-unclear`: something stands there that is no date. */
  readonly warnings: readonly string[];
}

/** Reads the two dates of a certificate; what can't be told stays null and is warned of. */
export function readDates(issued: Json | undefined, expires: Json | undefined): DatesRead {
  const [from, to] = [issued, expires].map((value) =>
    readDate(typeof value === 'number' ? value : textOf(value)),
  ) as [ReturnType<typeof readDate>, ReturnType<typeof readDate>];
  return {
    issued: from.date,
    expires: to.date,
    warnings: [...(from.isUnclear ? ['issued-unclear'] : []), ...(to.isUnclear ? ['expires-unclear'] : [])],
  };
}
