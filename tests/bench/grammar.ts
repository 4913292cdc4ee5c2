/** A whole reading against what a language library takes for the text alone. */
import one from 'compromise/one';
import three from 'compromise/three';
import two from 'compromise/two';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { finish, readPage } from '../../utils/core/pipeline';
import { readText } from '../../utils/core/posting';
import { loadVocabulary } from '../../utils/core/vocabulary';
import type { Contender } from './measure';

export const READING = 'ours: the whole reading';
export const COMPROMISE_THREE = 'compromise/three, the text alone';

export function grammarContenders(texts: readonly string[]): readonly Contender[] {
  const vocabulary = loadVocabulary();
  const wink = winkNLP(model);
  const work = texts.reduce((sum, text) => sum + text.length, 0) / 1000;
  const over = (name: string, look: (text: string) => unknown): Contender => ({
    name,
    work,
    run: () => texts.map(look),
  });
  return [
    over(READING, (text) => finish(readPage(readText(text, { lang: 'en' }), vocabulary))),
    over('compromise/one, the text alone', (text) => one(text).json()),
    over('compromise/two, the text alone', (text) => two(text).json()),
    over(COMPROMISE_THREE, (text) => three(text).json()),
    over('wink-nlp with its web model, the text alone', (text) => wink.readDoc(text).tokens().out()),
  ];
}
