import { type ComponentChildren, Fragment } from 'preact';
import { useWords, type WordKey } from './words';

interface Props {
  readonly k: WordKey;
  readonly n?: number;
  /** What fills the `{placeholders}`: text or elements. */
  readonly values?: Readonly<Record<string, ComponentChildren>>;
}

/** A message with elements in it: `*stars*` are bold, `{names}` are filled. Values are never looked into for stars. */
export function Rich({ k, n, values = {} }: Props) {
  const words = useWords();
  const filled: Readonly<Record<string, ComponentChildren>> = {
    ...values,
    ...(n !== undefined && { n: words.number(n) }),
  };
  const bold = words.template(k, n).split('*');
  return (
    <>
      {bold.map((part, at) => {
        const children = part
          .split(/\{(\w+)\}/)
          .map((piece, i) => (
            <Fragment key={i}>{i % 2 === 0 ? piece : (filled[piece] ?? `{${piece}}`)}</Fragment>
          ));
        return at % 2 === 0 ? <Fragment key={at}>{children}</Fragment> : <b key={at}>{children}</b>;
      })}
    </>
  );
}
