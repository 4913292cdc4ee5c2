/**
 * Is an accepted offer among the first three for one demand? A demand is a name or a phrase of a posting.
 *
 *   npm run eval:offers -- FILE.jsonl [--min hitRate=0.9]      lines of {"demand": "...", "accept": ["offer id", ...]}
 */
import { readFileSync } from 'node:fs';
import { loadCatalogue } from '../../utils/core/catalogue';
import type { Unit } from '../../utils/core/matching/match';
import { finish, readPage } from '../../utils/core/pipeline';
import { NO_WISHES } from '../../utils/core/plan/plan';
import { rankOffers } from '../../utils/core/plan/rank-offers';
import { readText } from '../../utils/core/posting';
import { loadVocabulary } from '../../utils/core/vocabulary';
import { IMPLICATIONS } from '../../utils/core/vocabulary/implications.generated';
import type { SkillKind } from '../../utils/core/vocabulary/vocabulary';
import { closeWith, evalArguments } from './figures';

interface Line {
  readonly demand: string;
  readonly accept: readonly string[];
}

const FIRST = 3;
const args = evalArguments('npm run eval:offers -- FILE.jsonl [--min name=value]');
const [file] = args.files;
if (file === undefined) {
  console.error('Usage: npm run eval:offers -- FILE.jsonl [--min name=value]');
  process.exit(2);
}

/**
 * The skill that the demand is the name of, else those that the reader finds in it. A phrase too short for the reader to
 * be sure of is known to be a demand here, so its longest part that is a name will do.
 */
function unitsOf(demand: string): Pick<Unit, 'skills' | 'certificates'>[] {
  const unit = (id: string, kind: SkillKind) => ({
    skills: [id],
    certificates: kind === 'certificate' ? [id] : [],
  });
  const named = loadVocabulary().resolve(demand);
  if (named !== null) return [unit(named.id, named.kind)];
  const reading = finish(
    readPage(readText(demand, { title: null, url: null, lang: 'en' }), loadVocabulary()),
  );
  if (reading.skills.length > 0) return reading.skills.map((skill) => unit(skill.id, skill.kind));
  const part = partsOf(demand).flatMap((words) => loadVocabulary().resolve(words) ?? [])[0];
  return part === undefined ? [] : [unit(part.id, part.kind)];
}

/** Every run of words of a phrase, longest first. */
function partsOf(phrase: string): string[] {
  const words = phrase.split(/\s+/);
  return words
    .flatMap((_, start) => words.slice(start).map((_word, i) => words.slice(start, start + i + 1).join(' ')))
    .sort((a, b) => b.split(' ').length - a.split(' ').length);
}

const tally = { passed: 0, failed: 0, skipped: 0 };
let withOffer = 0;
for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
  if (line.trim() === '') continue;
  const { demand, accept } = JSON.parse(line) as Line;
  const ranked = rankOffers(unitsOf(demand), loadCatalogue(), IMPLICATIONS, NO_WISHES).map(
    ({ offer }) => offer.id,
  );
  const first = ranked.slice(0, FIRST);
  if (ranked.length > 0) withOffer++;
  if (first.some((id) => accept.includes(id))) tally.passed++;
  else {
    tally.failed++;
    console.error(
      `line ${index + 1}: "${demand}" gives ${first.join(', ') || 'nothing'}, accepted ${accept.join(', ')}`,
    );
  }
}
const total = tally.passed + tally.failed;
closeWith(
  {
    demands: total,
    withOffer: total === 0 ? 0 : withOffer / total,
    hitRate: total === 0 ? 0 : tally.passed / total,
  },
  args.minimums,
  tally,
);
