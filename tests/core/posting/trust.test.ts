import { describe, expect, test } from 'vitest';
import { nodeDom, parseHtml } from '../../../utils/cli/dom';
import { readPosting } from '../../../utils/core/posting';
import { job, jsonLd, postingOf, readHtml, URL_OF_JOB } from './read-for-tests';

const LEVER = 'https://jobs.lever.co/acme/0f8fad5b-d9cb-469f-a165-70867728950e';
const PROSE = 'You care for people of all ages on our wards and at home, day and night. '.repeat(4);
const OWN = `<main><h1>Nurse</h1><section><p>${PROSE}</p><p>Triage</p></section></main>`;
const MARKED = `<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Nurse</h1><div itemprop="description">${PROSE}</div></div>`;

describe('the order of trust', () => {
  test.each<[source: string, html: string, url: string]>([
    [
      'site',
      `<div class="posting-page"><div class="posting-headline"><h2>Nurse</h2></div><div class="content">${PROSE}</div></div>${jsonLd(job({ title: 'Nurse', description: PROSE }))}${MARKED}`,
      LEVER,
    ],
    ['json-ld', `${jsonLd(job({ title: 'Nurse', description: PROSE }))}${MARKED}`, URL_OF_JOB],
    ['microdata', MARKED, URL_OF_JOB],
    [
      'container',
      `<main><h1>Nurse</h1><div class="job-description"><p>${PROSE}</p></div></main>`,
      URL_OF_JOB,
    ],
    ['heuristic', OWN, URL_OF_JOB],
  ])('%s', (source, html, url) => {
    expect(postingOf(html, url).posting).toMatchObject({ source, title: 'Nurse' });
  });

  test('structured data about something else is not believed', () => {
    const html = `${jsonLd(job({ title: 'Welder', description: 'TIG and MIG on construction sites all over the land' }))}${OWN}`;
    expect(postingOf(html).posting).toMatchObject({ source: 'heuristic', title: 'Nurse' });
  });

  test('structured data is believed when the page repeats its first words under another title', () => {
    const html = `${jsonLd(job({ title: 'Nurse (m/f/d), full time', description: PROSE }))}${OWN}`;
    expect(postingOf(html).posting).toMatchObject({ source: 'json-ld', title: 'Nurse (m/f/d), full time' });
  });

  test('a teaser gives way to the text of the page and keeps its facts', () => {
    const record = job({
      title: 'Nurse',
      description: 'You care for people…',
      hiringOrganization: 'Acme',
      skills: 'Triage',
    });
    const read = postingOf(`${jsonLd(record)}${OWN}`);
    expect(read.posting).toMatchObject({ source: 'heuristic', company: 'Acme' });
    expect(read.posting.text).toContain(PROSE.trim());
    expect(read.blocks.at(-1)?.kind).toBe('skills');
  });

  test('the site says where it differs from its structured data, which fills the gaps', () => {
    const html = `<div class="posting-page"><div class="posting-headline"><h2>Nurse</h2></div><div class="posting-categories"><div class="location">Graz</div></div><div class="content">${PROSE}</div></div>
      ${jsonLd(job({ title: 'Nurse', description: PROSE, datePosted: '2026-08-06', jobLocation: { address: 'Wien' } }))}`;
    expect(postingOf(html, LEVER).posting).toMatchObject({ location: 'Graz', postedOn: '2026-08-06' });
  });
});

describe('a selection', () => {
  const read = (selection: string) => readPosting(parseHtml(OWN), URL_OF_JOB, { dom: nodeDom, selection });

  test('of 200 characters is read as it stands, with the title of the posting it is taken from', () => {
    const result = read(PROSE);
    expect(result).toMatchObject({
      kind: 'posting',
      posting: { source: 'selection', title: 'Nurse', text: PROSE },
    });
  });

  test('from somewhere else on the page knows no title', () => {
    const other = 'Acme | Backend Engineer | Berlin | We use Go and Kubernetes to run our fleet. '.repeat(3);
    expect(read(other)).toMatchObject({ posting: { source: 'selection', title: null, text: other } });
  });

  test('of a few words does not count', () => {
    expect(read('care for people')).toMatchObject({ posting: { source: 'heuristic' } });
  });
});

describe('split panes of known boards', () => {
  const list =
    '<ul><li><a href="/jobs/view/4000000001/">Java Developer</a></li><li><a href="/jobs/view/4000000002/">Cook</a></li></ul>';
  const pane = (title: string, text: string) =>
    `<div class="jobs-search__job-details"><h1 class="job-details-jobs-unified-top-card__job-title">${title}</h1><div id="job-details"><h2>About the job</h2><p>${text}</p></div></div>`;
  const SEARCH = 'https://www.linkedin.com/jobs/search/?currentJobId=4000000002';

  test('only the pane is read, and the address says which posting it is', () => {
    expect(
      postingOf(`<h1>Java jobs</h1>${list}${pane('Cook', 'You make soup.')}`, SEARCH).posting,
    ).toMatchObject({
      source: 'site',
      id: '4000000002',
      title: 'Cook',
      text: 'Cook\nYou make soup.',
    });
  });

  test('structured data left over from a neighbour adds nothing', () => {
    const stale = jsonLd(
      job({ title: 'Java Developer', description: PROSE, hiringOrganization: 'Other', skills: 'Java' }),
    );
    expect(
      postingOf(`${stale}<h1>Java jobs</h1>${list}${pane('Cook', 'You make soup.')}`, SEARCH).posting,
    ).toMatchObject({
      company: null,
      text: 'Cook\nYou make soup.',
    });
  });

  test('an empty pane is no posting, however much text stands beside it', () => {
    const html = `<h1>Java Developer</h1>${list}<p>${PROSE}</p><button>Apply</button><div class="jobs-search__job-details"></div>`;
    expect(readHtml(html, SEARCH).kind).toBe('not-a-posting');
  });

  test.each([
    ['About the job', 'en'],
    ['Informazioni sull’offerta di lavoro', 'it'],
    ['Acerca del empleo', 'es'],
  ])('with generated class names the line "%s" opens the text', (anchor) => {
    const html = `<div class="x1">${list}<div class="q2"><div class="z"><a href="/jobs/view/4000000002/">Cook</a></div><h2 class="y">${anchor}</h2><div class="k"><p>You make soup.</p><ul><li>Knives</li></ul></div></div></div>`;
    expect(
      postingOf(html, 'https://www.linkedin.com/jobs/search-results/?currentJobId=4000000002').posting,
    ).toMatchObject({
      source: 'site',
      title: 'Cook',
      text: 'Cook\nYou make soup.\nKnives',
    });
  });

  test('the open card says which posting it is where the address does not', () => {
    const html = `<div class="vjs-highlight"><a data-jk="0123456789abcdef">Cook</a></div><div id="jobsearch-ViewjobPaneWrapper"><h2 class="jobsearch-JobInfoHeader-title">Cook<span> - job post</span></h2><div id="jobDescriptionText"><p>You make soup.</p></div></div>`;
    expect(postingOf(html, 'https://www.indeed.com/q-cook-jobs.html').posting).toMatchObject({
      id: '0123456789abcdef',
      title: 'Cook',
    });
  });
});

describe('a host is compared as a host', () => {
  test.each([
    'https://boards.greenhouse.io.attacker.example/job/1',
    'https://attacker.example/boards.greenhouse.io/job/1',
  ])('%s is no site we know', (url) => {
    expect(postingOf('<main><h1>Dev</h1><p>Go</p></main>', url).posting.site).toBeNull();
  });
});

test.each([
  '<button><span>Apply now</span></button>',
  '<a href="/a">Jetzt bewerben</a>',
  '<input type="submit" value="Postuler">',
])('a way to apply speaks for a posting: %s', (control) => {
  const html = (extra: string) => `<h1>Nurse</h1><p>${PROSE}</p>${extra}`;
  expect(readHtml(html(control), 'https://acme.example/x').kind).toBe('posting');
  expect(readHtml(html(''), 'https://acme.example/x').kind).toBe('not-a-posting');
});
