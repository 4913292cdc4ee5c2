import { describe, expect, test } from 'vitest';
import { nodeDom, parseHtml } from '../../../utils/cli/dom';
import { readPosting } from '../../../utils/core/posting';
import { postingOf, reasonOf } from './read-for-tests';

const PROSE = 'We learn something new every day and write about it for you to enjoy at home. '.repeat(8);
const cards = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<div class="card"><h3><a href="/jobs/${index}">Java Developer ${index}</a></h3><p>Graz</p></div>`,
  ).join('');

describe('what is no posting says why', () => {
  test.each<[what: string, reason: string, url: string, html: string]>([
    [
      'an empty shell',
      'shell',
      'https://acme.wd3.myworkdayjobs.com/en-US/careers/job/Graz/Engineer_R1',
      '<title>Workday</title><div id="root"></div>',
    ],
    [
      'a splash screen',
      'shell',
      'https://jobs.example/1',
      '<title>Jobs</title><div id="app"><p>Loading…</p></div>',
    ],
    [
      'a check for robots',
      'wall',
      'https://www.indeed.com/viewjob?jk=1111111111111111',
      '<title>Just a moment...</title><h1>Additional Verification Required</h1><p>Enable JavaScript to go on with your search for a job.</p>',
    ],
    [
      'a sign-in',
      'wall',
      'https://www.linkedin.com/authwall',
      '<title>Sign up</title><h1>Join LinkedIn</h1><form><input type="password"></form><p>By clicking you agree to our terms of many words and pages that no one reads to the end.</p><p>You may leave again on any day of the year.</p>',
    ],
    [
      'search results',
      'list',
      'https://www.dice.com/jobs?q=java',
      `<title>Java jobs</title><h1>120 Java jobs in Graz</h1>${cards(12)}`,
    ],
    [
      'a board of an unknown site',
      'list',
      'https://jobs.example/',
      `<title>Job board</title><h1>Job board</h1>${cards(8)}`,
    ],
    [
      'an unfilled template',
      'no-text',
      'https://jobs.example/3',
      '<h1>Nurse</h1><h2>We offer</h2><h2>Key responsibilities</h2><h2>We are looking for</h2><button>Apply now</button><p hidden>A very long text that nobody sees and that is to fill this page up to some length that is not a shell.</p>',
    ],
    ['a page without a heading', 'no-title', 'https://news.example/a', `<p>${PROSE}</p>`],
    [
      'an article',
      'other',
      'https://news.example/python-tips',
      `<article><h1>Ten Python tips</h1><p>${PROSE} Learn pandas and SQL.</p></article>`,
    ],
    [
      'an article on a career site',
      'other',
      'https://jobs.example/blog/how-to-become-a-nurse',
      `<meta property="og:type" content="article"><article><h1>How to become a nurse</h1><h2>Requirements</h2><p>${PROSE}</p></article>`,
    ],
    [
      'an employer’s welcome',
      'other',
      'https://acme.wd5.myworkdayjobs.com/External',
      `<title>Careers</title><h1></h1><p>0 JOBS FOUND</p><h3>Welcome</h3><h1>You want to reshape the way the world works.</h1><p>${PROSE}</p>`,
    ],
    [
      'a recipe',
      'other',
      'https://food.example/soup',
      `<h1>Potato soup</h1><p>${PROSE}</p><ul><li>Potatoes</li><li>Leek</li></ul>`,
    ],
    [
      'a posting that is over',
      'no-text',
      'https://jobs.example/job/1',
      '<title>Nurse - Acme</title><h1>Nurse</h1><p>This position is no longer available. Have a look at what else we have on our page of all the jobs.</p><a href="/jobs">All jobs</a>',
    ],
    [
      'a course',
      'other',
      'https://learn.example/data-analyst',
      `<h1>Data Analyst Bootcamp</h1><h2>Requirements</h2><ul><li>A laptop</li></ul><h2>What you will learn</h2><p>${PROSE}</p>`,
    ],
    [
      'an encyclopedia',
      'other',
      'https://wiki.example/Nurse',
      `<h1>Nurse</h1><h2>Education</h2><p>${PROSE}</p><h2>Responsibilities</h2><p>${PROSE}</p>`,
    ],
    [
      'a landing page of an employer',
      'other',
      'https://acme.example/careers',
      `<h1>Work with us</h1><p>${PROSE}</p><h2>Our benefits</h2><p>${PROSE}</p><a href="/all">Apply now</a>`,
    ],
    [
      'an employer’s board',
      'list',
      'https://boards.greenhouse.io/acme',
      `<h1>Current openings at Acme</h1><h3>Engineering</h3>${cards(4)}`,
    ],
    [
      'a board without a heading',
      'list',
      'https://jobs.lever.co/acme',
      `<title>Acme</title><div>${cards(9)}</div>`,
    ],
    [
      'a search whose pane is empty',
      'list',
      'https://www.indeed.com/jobs?q=java',
      `<title>Java Jobs</title><h1>java jobs in Graz</h1>${cards(15)}<div class="jobsearch-RightPane"></div>`,
    ],
  ])('%s: %s', (_what, reason, url, html) => {
    expect(reasonOf(html, url)).toBe(reason);
  });
});

describe('reading by hand', () => {
  const byHand = (html: string) =>
    readPosting(parseHtml(html), 'http://127.0.0.1/page', { dom: nodeDom, byHand: true });

  test('asks for no proof', () => {
    expect(
      byHand('<title>Nurse educator</title><h1>Nurse educator</h1><p>Triage, wound care</p>'),
    ).toMatchObject({
      kind: 'posting',
      posting: { title: 'Nurse educator', text: 'Nurse educator\nTriage, wound care' },
    });
    expect(byHand('<title>Huge posting</title><main><p>Engineers with SQL</p></main>')).toMatchObject({
      posting: { title: 'Huge posting' },
    });
  });

  test.each([
    ['a list', `<h1>Job board</h1>${cards(8)}`],
    ['an article', `<meta property="og:type" content="article"><h1>Ten tips</h1><p>${PROSE}</p>`],
  ])('takes no %s for a posting all the same', (_what, html) => {
    expect(byHand(html).kind).toBe('not-a-posting');
  });
});

test('similar postings below do not make a posting a list', () => {
  const html = `<main><h1>Nurse</h1><div><h2>Your tasks</h2><p>${'You care for people on our wards. '.repeat(20)}</p><ul><li>Triage</li></ul></div><h2>Similar jobs</h2>${cards(10)}</main>`;
  const { posting } = postingOf(html);
  expect(posting.text).toContain('Triage');
  expect(posting.text).not.toContain('Java');
});
