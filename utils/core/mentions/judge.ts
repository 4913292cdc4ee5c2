import type { VocabularySkill } from '../vocabulary/vocabulary';
import { ODDS_PER_NAT } from './chain';
import { type Evidence, gatherEvidence } from './evidence';
import type { LineContext } from './line-context';
import { type FoundName, isSure } from './names';

/** Where a name begins, in hundredths of a nat. */
const START_RISKY = -150;
const START_USUAL = 100;
const START_SAFE = 220;
/** What each piece of evidence weighs, in hundredths of a nat. */
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
  profession: -250,
  compound: -350,
  wordsFor: 120,
  wordsAgainst: -300,
  cues: 45,
  field: 60,
  otherField: -60,
};
const KINDS = Object.keys(WEIGHTS) as (keyof Evidence)[];
/** What a nat of the tagger's odds weighs, and between which odds. */
const TAGGER_SHARE = 50;
const LEAST_ODDS = -3 * ODDS_PER_NAT;
const MOST_ODDS = 4 * ODDS_PER_NAT;
/** A name without another meaning that the tagger is this sure of needs no evidence. */
const SURE_ODDS = 3 * ODDS_PER_NAT;

/**
 * The sense a name most likely has where it stands, or null when it is more likely no skill at all.
 *
 * @param at    which of the line's names
 * @param odds  the tagger's log odds that the name is in a mention
 */
export function senseOf(context: LineContext, at: number, odds: number): VocabularySkill | null {
  const { name } = context.line.names[at] as FoundName;
  const [only, other] = name.skills;
  if (!name.risky && only !== undefined && other === undefined && odds > SURE_ODDS) return only;
  const start = !name.risky ? START_SAFE : isSure(name) ? START_USUAL : START_RISKY;
  let best: VocabularySkill | null = null;
  let most = 0;
  for (const skill of name.skills) {
    // The tagger learnt knowledge alone: of abilities and attitudes it says nothing.
    const known = skill.kind === 'soft' ? 0 : odds;
    const score = start + scoreOf(gatherEvidence(context, at, skill), known);
    if (score <= most) continue;
    best = skill;
    most = score;
  }
  return best;
}

/** What the evidence adds to the log odds of being the skill, in hundredths of a nat. */
function scoreOf(evidence: Evidence, odds: number): number {
  const within = Math.max(LEAST_ODDS, Math.min(MOST_ODDS, odds));
  let score = (TAGGER_SHARE * within) / ODDS_PER_NAT;
  for (const kind of KINDS) score += WEIGHTS[kind] * evidence[kind];
  return score;
}
