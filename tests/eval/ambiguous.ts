/**
 * Sentences with a name that is also an ordinary word: how many positives are found, how many negatives refused.
 *
 *   npm run eval:ambiguous -- ../shared/taxonomy/ambiguous.jsonl
 */
import { readFileSync } from 'node:fs';
import { findMentions } from '../../utils/core/mentions/find-mentions';
import { finish } from '../../utils/core/pipeline';
import { readText } from '../../utils/core/posting';
import { findSections } from '../../utils/core/sections/find-sections';
import { loadVocabulary } from '../../utils/core/vocabulary';
import { EMPTY_DICTIONARY } from '../../utils/core/vocabulary/dictionary';
import { closeWith, evalArguments } from './figures';

interface Entry {
  readonly name: string;
  readonly skill: string;
  readonly positive: readonly string[];
  readonly negative: readonly string[];
}

/** Names no reader forgives a false match of. */
const TOUCHY = ['R', 'C', 'Go', 'Excel', 'Word', 'Teams', 'Outlook', 'Express', 'Access'];

const { files, minimums } = evalArguments('npm run eval:ambiguous -- FILE.jsonl [--min name=value]');
const [file] = files;
if (file === undefined) {
  console.error('Usage: npm run eval:ambiguous -- FILE.jsonl');
  process.exit(2);
}
const vocabulary = loadVocabulary();
const entries = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Entry);

function finds(text: string, skill: string): boolean {
  const posting = readText(text, { lang: 'en' });
  if (posting.kind === 'not-a-posting') return false;
  const mentions = finish(findMentions(posting, finish(findSections(posting)), vocabulary, EMPTY_DICTIONARY));
  return mentions.some((mention) => mention.skillId === skill);
}

let positives = 0;
let found = 0;
let negatives = 0;
let refused = 0;
let touchy = 0;
for (const { name, skill, positive, negative } of entries) {
  const missed = positive.filter((text) => !finds(text, skill));
  const matched = negative.filter((text) => finds(text, skill));
  positives += positive.length;
  found += positive.length - missed.length;
  negatives += negative.length;
  refused += negative.length - matched.length;
  if (TOUCHY.includes(name)) touchy += matched.length;
  if (missed.length + matched.length === 0) continue;
  console.log(
    `${name}: ${positive.length - missed.length}/${positive.length} found, ${matched.length} false`,
  );
  for (const text of missed) console.log(`  missed  ${text}`);
  for (const text of matched) console.log(`  false   ${text}`);
}
console.log();
closeWith({ recall: found / positives, refused: refused / negatives, 'false.touchy': touchy }, minimums, {
  passed: found + refused,
  failed: 0,
  skipped: 0,
});
