import { SHAPES, type Shape } from './icon-shapes';

export type IconName = keyof typeof SHAPES;

/** A picture beside a word, never instead of one: hidden from screen readers. */
export function Icon({ name, class: extra = '' }: { readonly name: IconName; readonly class?: string }) {
  const shapes: readonly Shape[] = SHAPES[name];
  return (
    <svg class={`i ${extra}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes.map(([Tag, attributes], at) => (
        <Tag key={at} {...attributes} />
      ))}
    </svg>
  );
}
