import type { Cert } from '@/utils/core/certs/cert';
import { unpackSkills } from '@/utils/store/packed';
import type { SeenSkill } from '@/utils/store/records';
import { type ComparedPosting, comparePostings } from '../../shared/compare';
import { userCatalogue } from '../../shared/user-catalogue';
import type { CountBy, CountedPosting, Counting } from './asks';
import { bestOf } from './best';
import { packCover } from './cover';
import { demandOf } from './demand';

/** A posting with its skills spelt out. */
export interface SeenPosting extends Omit<CountedPosting, 'skills'> {
  readonly skills: readonly SeenSkill[];
}

/** Everything counted is counted over this. */
export interface Counted extends CountBy {
  readonly certs: readonly Cert[];
  readonly compared: readonly ComparedPosting<SeenPosting>[];
}

/**
 * Counts over all postings, beside the page: ten thousand of them take seconds on a small machine, and the page answers
 * meanwhile. Knows the postings and certificates it was given last; both come again when they change.
 */
export function newCounter(): Counting {
  let postings: readonly SeenPosting[] = [];
  let certs: readonly Cert[] = [];
  let compared: { readonly by: string; readonly all: readonly ComparedPosting<SeenPosting>[] } | null = null;

  function counted(by: CountBy): Counted {
    const { openFrom } = by.settings;
    const key = `${by.today} ${openFrom}`;
    if (compared?.by !== key)
      compared = { by: key, all: comparePostings(postings, certs, by.today, openFrom) };
    return { ...by, certs, compared: compared.all };
  }

  return {
    postings({ from, rows }) {
      const spelt = rows.map((row) => ({ ...row, skills: unpackSkills(row.skills) }));
      postings = [...postings.slice(0, from), ...spelt];
      compared = null;
      return null;
    },
    certs(held) {
      certs = held;
      compared = null;
      return null;
    },
    covers(by) {
      const byKey = new Map(counted(by).compared.map((one) => [one.row.key, packCover(one)]));
      const labels = postings.flatMap(({ skills }) => skills.map(({ id, label }) => [id, label] as const));
      return {
        covers: postings.map(({ key }) => byKey.get(key) ?? null),
        names: Object.fromEntries(new Map(labels)),
      };
    },
    best: (by) => bestOf(counted(by), userCatalogue(by.choices), by.order),
    demand: (by) => demandOf(counted(by), userCatalogue(by.choices), by.sinceMs),
  };
}
