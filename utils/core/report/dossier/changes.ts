import type { Validity } from '../../certs/cert';
import type { Coverage } from '../../matching/match';
import { isCounted } from '../../matching/summarise';
import type { Reading } from '../../skills/reading';
import type { Dossier, DossierPosting } from './dossier';

/** A report that was made before, as far as it can be compared. */
export interface EarlierReport {
  /** Day it was made on, `YYYY-MM-DD`. */
  readonly today: string;
  readonly postings: readonly DossierPosting[];
  /** Null when it holds no list of certificates. */
  readonly certs: readonly HeldCert[] | null;
}

interface HeldCert {
  readonly title: string;
  readonly issuer: string | null;
  readonly validity: Validity;
}

/** What is different since an earlier report. A part that one of the two lacks is null: nothing is said of it. */
export interface Changes {
  readonly since: string;
  /** Labels of skills that the postings ask for: covered now and not then, and the other way round. */
  readonly skills: { readonly gained: readonly string[]; readonly lost: readonly string[] } | null;
  /** Certificates by name: not there then; valid again; run out or revoked since; no longer there. */
  readonly certs: Readonly<Record<'gained' | 'renewed' | 'ended' | 'gone', readonly string[]>> | null;
  /** Postings in both, with how much was covered then and is now. */
  readonly coverage:
    | readonly { readonly title: string; readonly before: Coverage; readonly after: Coverage }[]
    | null;
  /** Postings of this report that were not in the earlier one, and the other way round. */
  readonly postings: { readonly added: number; readonly dropped: number };
}

/** Compares what both hold; so nothing comes in by a comparison that was left out of the report itself. */
export function changesSince(earlier: EarlierReport, now: Dossier): Changes {
  const before = new Map(earlier.postings.map((posting) => [keyOf(posting.reading), posting]));
  const keys = new Set(now.postings.map(({ reading }) => keyOf(reading)));
  const both = now.postings.flatMap((posting) => {
    const earlierOne = before.get(keyOf(posting.reading));
    return earlierOne === undefined ? [] : [{ before: earlierOne, after: posting }];
  });
  return {
    since: earlier.today,
    skills: skillsIn(earlier, now, both),
    certs: certsIn(earlier, now),
    coverage: coverageIn(both),
    postings: {
      added: [...keys].filter((key) => !before.has(key)).length,
      dropped: [...before.keys()].filter((key) => !keys.has(key)).length,
    },
  };
}

interface Pair {
  readonly before: DossierPosting;
  readonly after: DossierPosting;
}

/** The same posting is known by its site and its id there, else by its title and employer. */
function keyOf({ posting }: Reading): string {
  if (posting === null) return '';
  if (posting.site !== null && posting.id !== null) return `${posting.site}:${posting.id}`;
  return [posting.title, posting.company].map((text) => text?.trim().toLowerCase() ?? '').join('\n');
}

function skillsIn(earlier: EarlierReport, now: Dossier, both: readonly Pair[]): Changes['skills'] {
  const hasSkills = ({ postings }: { readonly postings: readonly DossierPosting[] }) =>
    postings.some(({ matches }) => matches.length > 0);
  if (!hasSkills(earlier) || !hasSkills(now)) return null;
  const gained = new Map<string, string>();
  const lost = new Map<string, string>();
  for (const pair of both) {
    const then = coveredIn(pair.before);
    const covered = coveredIn(pair.after);
    for (const [id, label] of covered) if (!then.has(id) && isAsked(pair.before, id)) gained.set(id, label);
    for (const [id, label] of then) if (!covered.has(id) && isAsked(pair.after, id)) lost.set(id, label);
  }
  return { gained: [...gained.values()].sort(), lost: [...lost.values()].sort() };
}

/** Counted skills that a certificate covers: id -> label. */
function coveredIn({ reading, matches }: DossierPosting): Map<string, string> {
  const labels = new Map(reading.skills.filter(isCounted).map(({ id, label }) => [id, label]));
  return new Map(
    matches.flatMap(({ skill, status }) => {
      const label = labels.get(skill);
      return status === 'covered' && label !== undefined ? [[skill, label] as const] : [];
    }),
  );
}

const isAsked = ({ matches }: DossierPosting, id: string) => matches.some(({ skill }) => skill === id);

function certsIn(earlier: EarlierReport, now: Dossier): Changes['certs'] {
  if (earlier.certs === null || !now.parts.includes('certificates')) return null;
  const then = byName(earlier.certs);
  const held = byName(now.certs);
  const names = (found: ReadonlyMap<string, boolean>, isWanted: (name: string, counts: boolean) => boolean) =>
    [...found].flatMap(([name, counts]) => (isWanted(name, counts) ? [name] : [])).sort();
  return {
    gained: names(held, (name) => !then.has(name)),
    renewed: names(held, (name, counts) => counts && then.get(name) === false),
    ended: names(held, (name, counts) => !counts && then.get(name) === true),
    gone: names(then, (name) => !held.has(name)),
  };
}

/** Name -> whether one of that name counts; one that was renewed is there twice. */
function byName(certs: readonly HeldCert[]): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { title, issuer, validity } of certs) {
    const name = [title, issuer].filter(Boolean).join(', ');
    found.set(name, found.get(name) === true || validity === 'valid' || validity === 'unknown');
  }
  return found;
}

function coverageIn(both: readonly Pair[]): Changes['coverage'] {
  const compared = both.flatMap(({ before, after }) =>
    before.coverage === null || after.coverage === null
      ? []
      : [{ title: after.reading.posting?.title ?? '', before: before.coverage, after: after.coverage }],
  );
  return both.length > 0 && compared.length === 0 ? null : compared;
}
