import { type Fields, fieldsOf, firstOf, listOf, textOf } from './fields';

/**
 * The names under which job boards' own JSON states what schema.org states under another, in order of preference
 * (Greenhouse, Lever, Ashby, Workday, SmartRecruiters, Workable, Recruitee, Personio, Teamtailor).
 */
const NAMES: readonly (readonly [property: string, names: readonly string[]])[] = [
  ['title', ['title', 'jobtitle', 'job_title', 'name', 'text', 'position']],
  [
    'hiringOrganization',
    ['hiringorganization', 'company_name', 'companyname', 'company', 'employer', 'organization'],
  ],
  [
    'datePosted',
    [
      'dateposted',
      'published_at',
      'publishedat',
      'published_on',
      'first_published',
      'releaseddate',
      'date_published',
      'posted_at',
      'created_at',
    ],
  ],
  ['validThrough', ['validthrough', 'application_deadline', 'close_at', 'expires_at']],
  [
    'employmentType',
    ['employmenttype', 'employment_type', 'typeofemployment', 'commitment', 'contract_type'],
  ],
  ['baseSalary', ['basesalary', 'salary', 'salaryrange', 'salary_range', 'compensation']],
  ['identifier', ['identifier', 'id', 'shortcode', 'jobid']],
  ['skills', ['skills', 'tags', 'keywords']],
];
const DESCRIPTIONS = [
  'descriptionhtml',
  'description',
  'content',
  'jobdescription',
  'job_description',
  'descriptionplain',
  'body',
  'html',
];
const FURTHER = ['requirements', 'qualifications', 'responsibilities', 'additional', 'closing'];
const REMOTE = ['isremote', 'remote', 'telecommuting'];

function first(fields: Fields, names: readonly string[]): unknown {
  return names
    .map((name) => fields.get(name))
    .find((value) => value !== undefined && value !== null && value !== '');
}

/** `{ id, label }`, as some boards write a choice, becomes its label. */
function labelOf(value: unknown): unknown {
  return fieldsOf(value)?.get('label') ?? value;
}

function placeOf(fields: Fields): unknown {
  const stated = fields.get('location') ?? fieldsOf(fields.get('categories'))?.get('location');
  const location = fieldsOf(stated);
  if (!location && typeof stated === 'string') return stated;
  const source = location ?? fields;
  const named = textOf(source.get('name')) ?? textOf(source.get('fulllocation'));
  if (location && named) return named;
  return {
    addressLocality: source.get('city'),
    addressRegion: source.get('region') ?? source.get('state_name') ?? source.get('state'),
    addressCountry: source.get('country'),
  };
}

/** Sections a board keeps apart from the description: `[{ text, content }]`, or further fields of markup. */
function furtherText(fields: Fields): string[] {
  const lists = listOf(fields.get('lists')).map((entry) => {
    const list = fieldsOf(entry);
    const content = textOf(list?.get('content')) ?? '';
    return `<h3>${textOf(list?.get('text')) ?? ''}</h3>${/<li/i.test(content) ? `<ul>${content}</ul>` : content}`;
  });
  const texts = FURTHER.map((name) => fields.get(name)).filter((value) => typeof value === 'string');
  return [...lists, ...texts];
}

/** A board's own record in the shape of a schema.org JobPosting. */
export function asJobPosting(fields: Fields): Record<string, unknown> {
  const categories = fieldsOf(fields.get('categories'));
  const record: Record<string, unknown> = {};
  for (const [property, names] of NAMES)
    record[property] = labelOf(first(fields, names) ?? (categories && first(categories, names)));
  const description = firstOf(
    DESCRIPTIONS.map((name) => fields.get(name)),
    (value) => (typeof value === 'string' && value.trim() !== '' ? value : null),
  );
  record.description = [description ?? '', ...furtherText(fields)].filter((text) => text !== '').join('\n\n');
  record.jobLocation = placeOf(fields);
  const remote = first(fields, REMOTE);
  if (remote === true || fields.get('workplacetype') === 'remote') record.jobLocationType = 'TELECOMMUTE';
  return record;
}
