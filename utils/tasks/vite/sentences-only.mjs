// Build transform: of compromise's first level we ship what cuts a text into sentences. Its other twelve parts (matching,
// tags, contractions, look-ups ...) register themselves, so that a bundler keeps them, and merging them into one world
// took as long as all of our own tables.

/** What takes the place of compromise's first level: its tokenizer, with the same names as far as `sentences.ts` asks. */
export const TOKENIZER = `
import tokenize from './1-one/tokenize/plugin.js';
export default {
  world: () => tokenize,
  model: () => tokenize.model,
  methods: () => tokenize.methods,
};
`;

/** @returns {import('vite').Plugin} */
export function sentencesOnly() {
  return {
    name: 'nextbadge:sentences-only',
    enforce: 'pre',
    load: {
      filter: { id: /[\\/]compromise[\\/]src[\\/]one\.js/ },
      handler: () => ({ code: TOKENIZER, map: null }),
    },
  };
}
