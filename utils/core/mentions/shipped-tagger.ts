import WEIGHTS from './data/weights.json';
import { readTagger, type Tagger } from './tagger';

let shipped: Tagger | null = null;

/** The tagger with the weights that ship; read once, when there is a posting. */
export function shippedTagger(): Tagger {
  shipped ??= readTagger(WEIGHTS);
  return shipped;
}
