import type { Catalogue } from '../../catalogue/catalogue';
import type { Cert } from '../../certs/cert';
import { toCertsDocument } from '../../certs/document';
import type { Coverage, Match, Share, Unit } from '../../matching/match';
import { matcherOf, summarise } from '../../matching/match-skills';
import { classicsForPlan } from '../../plan/classic';
import { makePlan } from '../../plan/make-plan';
import type { Plan, PlanWishes } from '../../plan/plan';
import type { Reading } from '../../skills/reading';
import type { Implications } from '../../vocabulary/implications';
import { countDemand, unitsTogether } from './count-demand';
import {
  DOSSIER_SCHEMA,
  type Dossier,
  type DossierChoice,
  type DossierPosting,
  PARTS,
  type Part,
  type Unread,
} from './dossier';
import { certsToHand, offerToHand, planToHand, readingToHand } from './hand-over';
import { namesFor } from './names';

/** All there is to choose from. */
export interface DossierSource {
  readonly readings: readonly Reading[];
  readonly certs: readonly Cert[];
  readonly catalogue: Catalogue;
  readonly implications: Implications;
  readonly wishes: PlanWishes;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Label of a vocabulary id that no posting names (a step of a path). */
  readonly labelOf?: (id: string) => string | undefined;
  /** Files that gave no reading. */
  readonly unread?: readonly Unread[];
}

interface Assessed {
  readonly reading: Reading;
  readonly matches: readonly Match[];
  readonly coverage: Coverage;
  readonly units: readonly Unit[];
}

/** Holds the readings against the certificates, and keeps what the user chose to hand over. Same input, same dossier. */
export function makeDossier(source: DossierSource, choice: DossierChoice): Dossier {
  const { catalogue, implications, wishes, today } = source;
  const has = (part: Part) => choice.parts.includes(part);
  const certs = certsToHand(source.certs, choice.links);
  const match = matcherOf(certs, implications, today);
  const assessed = source.readings.map((reading): Assessed => {
    const matches = match(reading.skills);
    return { reading, matches, ...summarise(reading.skills, matches) };
  });
  const units = assessed.map((one) => one.units);
  const plan = has('plan')
    ? makePlan(unitsTogether(units), certs, catalogue, implications, wishes, today)
    : null;
  const classics = plan !== null && has('prices') ? classicsForPlan(plan, implications) : null;
  const isSeveral = assessed.length > 1;
  const dossier: Omit<Dossier, 'names'> = {
    schema: DOSSIER_SCHEMA,
    today,
    parts: PARTS.filter(has),
    holder: { name: choice.name, email: choice.email },
    links: choice.links,
    postings: assessed.map((one) => postingToHand(one, has)),
    demand: has('demand') && isSeveral ? countDemand(units) : [],
    plan: plan && planToHand(plan, has('prices')),
    opened: has('coverage') && isSeveral ? openedBy(units, plan) : null,
    offers: (plan?.offers ?? []).flatMap(({ id }) => {
      const offer = catalogue.get(id);
      return offer === undefined ? [] : [offerToHand(offer, has('prices'))];
    }),
    classics: classics !== null && classics.rows.length > 0 ? classics : null,
    certs: has('certificates')
      ? toCertsDocument(certs, [], today).certs
      : namedBy(certs, assessed, has, today),
    unread: has('unread') ? unreadIn(source) : [],
    changes: null,
  };
  return { ...dossier, names: namesFor(dossier, source) };
}

function postingToHand(
  { reading, coverage, matches }: Assessed,
  has: (part: Part) => boolean,
): DossierPosting {
  const handed = readingToHand(reading, has('skills') && has('sentences'));
  return {
    reading: has('skills') ? handed : { ...handed, skills: [] },
    coverage: has('coverage') ? coverage : null,
    matches: has('skills') ? matches : [],
  };
}

/** Certificates that a line of a posting has to name, where the list of all of them stays out. */
function namedBy(
  certs: readonly Cert[],
  assessed: readonly Assessed[],
  has: (part: Part) => boolean,
  today: string,
) {
  if (!has('skills')) return [];
  const named = new Set(
    assessed.flatMap(({ matches }) =>
      matches.flatMap(({ because }) => ('cert' in because ? because.cert : [])),
    ),
  );
  return toCertsDocument(
    certs.filter(({ id }) => named.has(id)),
    [],
    today,
  ).certs;
}

/** How many postings have every required skill covered: now, and once the plan is done. */
function openedBy(postings: readonly (readonly Unit[])[], plan: Plan | null) {
  const required = postings
    .map((units) => units.filter(({ need }) => need === 'required'))
    .filter((units) => units.length > 0);
  const closed = new Set(
    (plan?.offers ?? []).flatMap(({ closes, because }) =>
      closes.filter((id) => (because.paths[id] ?? [id]).length === 1),
    ),
  );
  const share = (isCovered: (unit: Unit) => boolean): Share => ({
    covered: required.filter((units) => units.every(isCovered)).length,
    of: required.length,
  });
  const now = share(({ status }) => status === 'covered');
  const planned = share(({ status, skills }) => status === 'covered' || skills.some((id) => closed.has(id)));
  return { now, planned: plan === null ? null : planned };
}

function unreadIn({ readings, unread = [] }: DossierSource): Unread[] {
  const odd = readings.flatMap(({ status, partial, posting }): Unread[] => {
    const name = posting?.title ?? '';
    if (status === 'nothing-recognised') return [{ name, code: status }];
    return partial ? [{ name, code: 'partial' }] : [];
  });
  return [...unread, ...odd];
}
