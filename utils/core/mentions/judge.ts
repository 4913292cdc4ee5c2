import type { VocabularySkill } from '../vocabulary/vocabulary';
import type { Evidence, Surroundings } from './evidence';
import { gatherEvidence } from './evidence';
import { ODDS_PER_NAT } from './tagger';

/** What each piece of evidence weighs, in hundredths of a nat; {@link START} is where a risky name begins. */
const START = -150;
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  capital: 110,
  capitals: 90,
  startCapital: 10,
  lowered: -200,
  letter: -60,
  listSure: 140,
  listRisky: 90,
  companions: 50,
  preposition: 70,
  skillWord: 60,
  head: 110,
  version: 120,
  number: -250,
  determiner: -110,
  verb: -130,
  properNext: -170,
  properBefore: -190,
  place: -160,
  compound: -350,
  wordsFor: 120,
  wordsAgainst: -220,
  cues: 45,
  otherCues: 0,
  field: 60,
  otherField: -60,
};
/** The tagger's odds count for so much, and at most for so much. */
const TAGGER_SHARE = 0.3;
const TAGGER_MOST = 150;

/** The sense a risky name most likely has where it stands, or null when it is more likely no skill at all. */
export function senseOf(surroundings: Surroundings, odds: number): VocabularySkill | null {
  let best: VocabularySkill | null = null;
  let most = 0;
  for (const skill of surroundings.found.name.skills) {
    const score = scoreOf(gatherEvidence(surroundings, skill), odds);
    if (score > most) {
      best = skill;
      most = score;
    }
  }
  return best;
}

/** Log odds of being the skill, in hundredths of a nat. */
export function scoreOf(evidence: Evidence, odds: number): number {
  const tagger = Math.round((TAGGER_SHARE * 100 * odds) / ODDS_PER_NAT);
  let score = START + Math.max(-TAGGER_MOST, Math.min(TAGGER_MOST, tagger));
  for (const [name, value] of Object.entries(evidence)) score += WEIGHTS[name as keyof Evidence] * value;
  return score;
}
