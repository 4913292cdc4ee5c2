/** A JSON text as a value, or what is wrong with it and where. */
export type ParsedJson =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly message: string };

/** Parses JSON; a message names line and column where the parser knows them. */
export function parseJson(text: string): ParsedJson {
  try {
    return { kind: 'value', value: JSON.parse(text) as unknown };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { kind: 'broken', message: said + place(text, said) };
  }
}

/** Node 20 tells a position, later versions line and column themselves; the end of a text has neither. */
function place(text: string, said: string): string {
  const position = /at position (\d+)(?!.*line)/.exec(said)?.[1];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return ` (line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})`;
}
