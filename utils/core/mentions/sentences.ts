import nlp from 'compromise/one';

/**
 * The first steps of compromise: into sentences that together are the text, a sentence into terms, a term into its
 * letters and what stands before and after them. The later ones, which make words plain, are not needed here.
 */
interface Steps {
  splitSentences(text: string, world: object): readonly string[];
  splitTerms(sentence: string, model: object): readonly string[];
  splitWhitespace(term: string, model: object): { readonly pre: string };
}
const { splitSentences, splitTerms, splitWhitespace } = (nlp.methods() as { one: { tokenize: Steps } }).one
  .tokenize;

/** A stop with more text after it: without one, a line is one sentence. */
const INNER_STOP = /[.!?]\s+\S/;
/** Marks in a row, which cost compromise seconds and are no prose. */
const RUN_OF_MARKS = /([^\p{L}\p{N}\s])\1{7}/u;

/**
 * Where sentences start in a line of at most 2 kB, as offsets from its beginning. compromise knows that the stops of
 * "e.g. Go" and "Mr. Smith" end none.
 */
export function sentenceStarts(line: string): ReadonlySet<number> {
  const starts = new Set([0]);
  if (!INNER_STOP.test(line) || RUN_OF_MARKS.test(line)) return starts;
  let offset = 0;
  for (const sentence of splitSentences(line, nlp.world())) {
    const [first = ''] = splitTerms(sentence, nlp.model());
    starts.add(offset + splitWhitespace(first, nlp.model()).pre.length);
    offset += sentence.length;
  }
  return starts;
}
