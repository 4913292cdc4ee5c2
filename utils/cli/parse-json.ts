/** A JSON text as a value, or what is wrong with it and where. */
export type ParsedJson =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly message: string };

/** Parses JSON; a message names line and column. */
export function parseJson(text: string): ParsedJson {
  try {
    return { kind: 'value', value: JSON.parse(text) as unknown };
  } catch (error) {
    return { kind: 'broken', message: inWords(text, messageOf(error)) };
  }
}

function inWords(text: string, said: string): string {
  const [what] = said.split(/,? in JSON at position|, "|\.\.\. is not valid| is not valid JSON/);
  return `${what} (${place(text, faultAt(text, said))})`;
}

/** What the parser says, null when nothing is wrong. */
function complaint(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Longer texts are not searched for the place: the parser runs some twenty times for it. */
const SEARCHED_CHARACTERS = 1_000_000;

/**
 * Index of the first character that is wrong. Node 20 does not always tell: then it is the end of the longest
 * beginning that is only incomplete, found by halving.
 */
function faultAt(text: string, said: string): number {
  const told = /at position (\d+)/.exec(said)?.[1];
  if (told !== undefined) return Number(told);
  if (isIncomplete(said, text.length) || text.length > SEARCHED_CHARACTERS) return text.length;
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const part = complaint(text.slice(0, middle));
    if (part === null || isIncomplete(part, middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Whether the parser only misses what would come next. */
function isIncomplete(said: string, length: number): boolean {
  return said.includes('end of JSON input') || Number(/at position (\d+)/.exec(said)?.[1]) >= length;
}

function place(text: string, index: number): string {
  const before = text.slice(0, index).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
