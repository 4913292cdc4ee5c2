const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** Markup of our own making: the only thing that {@link html} does not escape. */
export class Markup {
  constructor(private readonly source: string) {}

  toString(): string {
    return this.source;
  }
}

type Part = string | Markup | readonly Markup[];

/** A template whose strings are ours and whose values are escaped, unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Markup {
  const written = values.map((value) =>
    typeof value === 'string' ? escapeHtml(value) : value instanceof Markup ? String(value) : value.join(''),
  );
  return new Markup(strings.map((string, i) => string + (written[i] ?? '')).join(''));
}

export const NOTHING = html``;
