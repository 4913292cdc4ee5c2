import type { Posting, Salary } from './posting';

/** What a source says of a posting apart from its text. Null: the source does not say. */
export type Facts = Pick<
  Posting,
  | 'id'
  | 'title'
  | 'company'
  | 'location'
  | 'remote'
  | 'postedOn'
  | 'validThrough'
  | 'employmentType'
  | 'salary'
  | 'language'
>;

export const NO_FACTS: Facts = {
  id: null,
  title: null,
  company: null,
  location: null,
  remote: null,
  postedOn: null,
  validThrough: null,
  employmentType: null,
  salary: null,
  language: null,
};

/** For each fact what the first source that knows it says. */
export function mergeFacts(...sources: readonly Facts[]): Facts {
  const pick = <Name extends keyof Facts>(name: Name): Facts[Name] =>
    sources.find((source) => source[name] !== null)?.[name] ?? NO_FACTS[name];
  return {
    id: pick('id'),
    title: pick('title'),
    company: pick('company'),
    location: pick('location'),
    remote: pick('remote'),
    postedOn: pick('postedOn'),
    validThrough: pick('validThrough'),
    employmentType: pick('employmentType'),
    salary: mergeSalaries(sources.flatMap(({ salary }) => (salary ? [salary] : []))),
    language: pick('language'),
  };
}

/** The first statement of pay; another of the same amount may add the currency or period it leaves open. */
function mergeSalaries(salaries: readonly Salary[]): Salary | null {
  const [first, ...others] = salaries;
  if (!first) return null;
  const same = others.filter(({ min, max }) => min === first.min && max === first.max);
  return {
    ...first,
    currency: first.currency ?? same.find(({ currency }) => currency !== null)?.currency ?? null,
    period: first.period ?? same.find(({ period }) => period !== null)?.period ?? null,
  };
}
