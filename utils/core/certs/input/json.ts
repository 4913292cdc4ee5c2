/**
 * JSON from outside, read within bounds (threats C8, C9): the depth, the number of values and the size are checked
 * while reading, and names that reach into prototypes are dropped. `JSON.parse` knows none of these bounds.
 */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export const JSON_LIMITS = { depth: 64, values: 200_000, characters: 20_000_000 } as const;

/** Names that are dropped wherever they stand. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export type JsonRefusal = 'too-large' | 'too-many-values' | 'too-deep' | 'malformed';

export type JsonReading =
  /** `exact` is false when a name was dropped or given twice, or a number rounded: another text could read alike. */
  | { readonly kind: 'json'; readonly value: Json; readonly exact: boolean }
  | { readonly kind: 'refused'; readonly why: JsonRefusal; readonly at: number };

/** Reads one JSON text. The expected faults of foreign text are values; it never throws. */
export function readJson(text: string): JsonReading {
  if (text.length > JSON_LIMITS.characters) return { kind: 'refused', why: 'too-large', at: 0 };
  const reader = new JsonReader(text);
  try {
    const value = reader.document();
    return { kind: 'json', value, exact: reader.exact };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', why: error.why, at: error.at };
    throw error;
  }
}

class Refusal {
  constructor(
    readonly why: JsonRefusal,
    readonly at: number,
  ) {}
}

const QUOTE = 34;
const BACKSLASH = 92;
const FIRST_PRINTABLE = 32;
const SPACES: ReadonlySet<number> = new Set([9, 10, 13, 32]);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A longer number may be rounded: another one reads alike. */
const EXACT_DIGITS = 15;
const LITERALS: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Recursive descent over RFC 8259; the depth bound keeps the stack short. */
class JsonReader {
  exact = true;
  private at = 0;
  private values = 0;

  constructor(private readonly text: string) {}

  document(): Json {
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) this.refuse('malformed');
    return value;
  }

  private value(depth: number): Json {
    if (depth > JSON_LIMITS.depth) this.refuse('too-deep');
    if (++this.values > JSON_LIMITS.values) this.refuse('too-many-values');
    this.space();
    const first = this.text[this.at];
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"') return this.string();
    for (const [word, value] of LITERALS) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    return this.number();
  }

  private number(): number {
    const digits = this.match(NUMBER) || this.refuse('malformed');
    if (digits.length > EXACT_DIGITS) this.exact = false;
    return Number(digits);
  }

  private object(depth: number): JsonObject {
    const object: Record<string, Json> = {};
    this.at++;
    if (this.skipTo('}')) return object;
    do {
      this.space();
      if (this.text[this.at] !== '"') this.refuse('malformed');
      const key = this.string();
      this.space();
      if (this.text[this.at++] !== ':') this.refuse('malformed');
      const value = this.value(depth + 1);
      if (UNSAFE_KEYS.has(key) || Object.hasOwn(object, key)) this.exact = false;
      if (!UNSAFE_KEYS.has(key)) object[key] = value;
    } while (this.skipTo(','));
    if (!this.skipTo('}')) this.refuse('malformed');
    return object;
  }

  private array(depth: number): readonly Json[] {
    const items: Json[] = [];
    this.at++;
    if (this.skipTo(']')) return items;
    do items.push(this.value(depth + 1));
    while (this.skipTo(','));
    if (!this.skipTo(']')) this.refuse('malformed');
    return items;
  }

  private string(): string {
    const start = this.at++;
    let hasEscapes = false;
    for (;;) {
      const code = this.text.charCodeAt(this.at++);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        hasEscapes = true;
        this.at++;
      } else if (!(code >= FIRST_PRINTABLE)) this.refuse('malformed'); // a control character, or the end
    }
    if (!hasEscapes) return this.text.slice(start + 1, this.at - 1);
    try {
      return JSON.parse(this.text.slice(start, this.at)) as string;
    } catch {
      return this.refuse('malformed');
    }
  }

  private skipTo(mark: string): boolean {
    this.space();
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  private space(): void {
    while (SPACES.has(this.text.charCodeAt(this.at))) this.at++;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private refuse(why: JsonRefusal): never {
    throw new Refusal(why, this.at);
  }
}
