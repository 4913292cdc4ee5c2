/** Finding the vocabulary's names in a text: ours, what people use instead, and the floor. */
import { readFileSync } from 'node:fs';
import AhoCorasick from 'ahocorasick';
import Fuse from 'fuse.js';
import ModernAhoCorasick from 'modern-ahocorasick';
import FastAhoCorasick from 'modern-ahocorasick/fast';
import { findNames } from '../../utils/core/mentions/names';
import { loadVocabulary } from '../../utils/core/vocabulary';
import { wordsOf } from '../../utils/core/vocabulary/words';
import type { Contender } from './measure';

const TABLE = `${import.meta.dirname}/../../utils/core/vocabulary/data/skills.tsv`;

/** Every name of the table, by skill. */
export function readForms(): readonly (readonly string[])[] {
  const [header = '', ...rows] = readFileSync(TABLE, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  const [label, aliases] = [columns.indexOf('label'), columns.indexOf('aliases')];
  return rows.map((row) => {
    const cells = row.split('\t');
    return [cells[label] ?? '', ...(cells[aliases] ?? '').split('|')].filter(Boolean);
  });
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A name with no letter or digit right beside it. */
const alone = (alternatives: string) => `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`;

export const OURS = 'ours: words, then the trie';
/** Letters and digits in a row: the plainest cut into tokens that knows all alphabets. */
const TOKEN = /[\p{L}\p{N}]+/gu;

export const FLOOR = 'floor: splits tokens only';
const WHOLE = 'ahocorasick, whole names';
/**
 * The fastest of those that find every form we find; regular expressions take far longer. The one that comes near is
 * held to finding the same: whole names, in any case, the longest where two overlap.
 */
export const BEST_PEERS = ['modern-ahocorasick', 'modern-ahocorasick/fast', WHOLE];

/** Made when it is first run: some take seconds to be built. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function nameContenders(texts: readonly string[]): readonly Contender[] {
  const skills = readForms();
  const forms = [...new Set(skills.flat().map((form) => form.toLowerCase()))];
  const lower = texts.map((text) => text.toLowerCase());
  const vocabulary = loadVocabulary();
  const longestFirst = [...forms].sort((a, b) => b.length - a.length).map(literally);
  const alternation = lazily(() => new RegExp(alone(longestFirst.join('|')), 'giu'));
  const perSkill = lazily(() =>
    skills.map((names) => new RegExp(alone(names.map(literally).join('|')), 'giu')),
  );
  const modern = lazily(() => new ModernAhoCorasick(forms));
  const fast = lazily(() => new FastAhoCorasick(forms));
  const classic = lazily(() => new AhoCorasick(forms));
  const fuse = lazily(() => new Fuse(forms, { threshold: 0.1, includeScore: false }));
  const over = (name: string, of: readonly string[], look: (text: string) => unknown): Contender => ({
    name,
    work: of.reduce((sum, text) => sum + text.length, 0) / 1000,
    run: () => of.map(look),
  });
  // The slow ones get one piece of text; figures are by the kB.
  const piece = [texts.join('\n').slice(0, 2000)];
  const [line = ''] = piece.flatMap((text) => text.split('\n').filter((one) => one.length > 60));

  return [
    over('floor: visits every code unit', texts, visit),
    over(FLOOR, texts, (text) => text.match(TOKEN)),
    over('ours, words only', texts, (text) => wordsOf(text)),
    over(OURS, texts, (text) => findNames(wordsOf(text), vocabulary, 'en')),
    over('modern-ahocorasick', lower, (text) => modern().search(text)),
    over('modern-ahocorasick/fast', lower, (text) => fast().search(text)),
    over('ahocorasick', lower, (text) => classic().search(text)),
    over(WHOLE, texts, (text) => wholeNames(classic(), text.toLowerCase())),
    over('one RegExp of all forms', [line], (text) => text.match(alternation())),
    over('one RegExp per skill', piece, (text) => perSkill().map((pattern) => text.match(pattern))),
    over('fuse.js, line by line', [line.slice(0, 60)], (text) => fuse().search(text)),
  ];
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Of all forms in a text those with no letter or digit right beside them; of two that overlap the first, or longer. */
function wholeNames(peer: AhoCorasick, text: string): readonly { start: number; end: number }[] {
  const whole = peer
    .search(text)
    .flatMap(([last, forms]) => forms.map((form) => ({ start: last + 1 - form.length, end: last + 1 })))
    .filter(
      ({ start, end }) =>
        !LETTER_OR_DIGIT.test(text.charAt(start - 1)) && !LETTER_OR_DIGIT.test(text.charAt(end)),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return whole.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

function visit(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index);
  return sum;
}
