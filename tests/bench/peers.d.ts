/** Peers without types, as far as they are called here. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: readonly string[]);
    search(text: string): readonly (readonly [end: number, words: readonly string[]])[];
  }
}
declare module 'png-chunks-extract' {
  export default function extract(
    png: Uint8Array,
  ): readonly { readonly name: string; readonly data: Uint8Array }[];
}
declare module 'wink-eng-lite-web-model' {
  import type { Model } from 'wink-nlp';

  const model: Model;
  export default model;
}
