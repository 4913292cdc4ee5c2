import nlp from 'compromise/one';

/** A term as compromise keeps it: what stands before and after its letters is not lost. */
interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
}

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
  for (const terms of nlp.tokenize(line).document as Term[][]) {
    starts.add(offset + (terms[0]?.pre.length ?? 0));
    for (const { pre, text, post } of terms) offset += pre.length + text.length + post.length;
  }
  return starts;
}
