import { describe, expect, test } from 'vitest';
import { isPostingUrl, MATCHES, postingIdOf, SITES, siteOf } from '../../utils/core/sites';
import { coversUrl } from '../../utils/core/sites/match-pattern';

describe('the table of sites', () => {
  test('holds forty sites, sorted by id, each id once', () => {
    const ids = SITES.map(({ id }) => id);
    expect(ids).toHaveLength(40);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test.each(SITES.map((site) => [site.id, site] as const))(
    '%s asks for whole hosts, by valid patterns',
    (_id, site) => {
      for (const pattern of site.matches)
        expect(pattern).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/);
    },
  );

  test('Google and Hacker News are no job sites: they are known, but only by click', () => {
    expect(SITES.filter(({ matches }) => matches.length === 0).map(({ id }) => id)).toEqual([
      'google-jobs',
      'hackernews',
    ]);
    expect(MATCHES.filter((pattern) => /google\.|ycombinator/.test(pattern))).toEqual([]);
    expect(siteOf('https://news.ycombinator.com/item?id=1')?.id).toBe('hackernews');
  });

  test('a site that nobody has checked on a page names no selectors but its own sources’', () => {
    const bare = SITES.filter(({ body }) => !body).map(({ checked }) => checked);
    expect(bare.every((checked) => checked === null)).toBe(true);
  });

  test('no pattern is asked for twice', () => {
    expect(new Set(MATCHES).size).toBe(MATCHES.length);
  });
});

describe('which site an address belongs to', () => {
  test.each<[url: string, id: string | null]>([
    ['https://www.linkedin.com/jobs/view/4000000010/', 'linkedin'],
    ['https://au.linkedin.com/jobs/view/engineer-at-acme-4000000010', 'linkedin'],
    ['https://linkedin.com/feed/', 'linkedin'],
    ['https://de.indeed.com/viewjob?jk=0123456789abcdef', 'indeed'],
    ['https://jobs.eu.lever.co/acme/0f8fad5b-d9cb-469f-a165-70867728950e', 'lever'],
    ['https://acme.wd3.myworkdayjobs.com/en-US/careers/job/Graz/Engineer_R-1', 'workday'],
    ['https://www.totaljobs.com/job/104000001', 'stepstone'],
    ['https://www.linkedin.com.attacker.example/jobs/view/1', null],
    ['https://notlinkedin.com/jobs/view/1', null],
    ['https://attacker.example/?u=https://www.linkedin.com/jobs/view/1', null],
    ['http://www.linkedin.com/jobs/view/4000000010/', null],
    ['https://www.google.com/maps', null],
    ['file:///home/user/linkedin.com.html', null],
    ['not an address', null],
  ])('%s: %s', (url, id) => {
    expect(siteOf(url)?.id ?? null).toBe(id);
  });
});

describe('the posting’s own id in an address', () => {
  test.each<[url: string, id: string | null]>([
    ['https://www.linkedin.com/jobs/view/senior-engineer-at-acme-4000000010?trk=x', '4000000010'],
    ['https://www.linkedin.com/jobs/search/?currentJobId=4000000010&keywords=java', '4000000010'],
    ['https://www.linkedin.com/jobs/search-results/?keywords=java&currentJobId=4000000010', '4000000010'],
    ['https://www.indeed.com/viewjob?from=serp&jk=0123456789abcdef', '0123456789abcdef'],
    ['https://www.indeed.com/jobs?q=java&vjk=0123456789abcdef', '0123456789abcdef'],
    ['https://www.indeed.com/jobs?q=java', null],
    ['https://www.seek.com.au/job/80000001?type=standard', '80000001'],
    ['https://www.seek.com.au/java-jobs?jobId=80000001', '80000001'],
    ['https://job-boards.greenhouse.io/acme/jobs/8636903002', '8636903002'],
    ['https://boards.greenhouse.io/embed/job_app?for=acme&token=8636903002', '8636903002'],
    [
      'https://jobs.lever.co/acme/0f8fad5b-d9cb-469f-a165-70867728950e/apply',
      '0f8fad5b-d9cb-469f-a165-70867728950e',
    ],
    [
      'https://jobs.ashbyhq.com/Acme%20Inc/0f8fad5b-d9cb-469f-a165-70867728950e',
      '0f8fad5b-d9cb-469f-a165-70867728950e',
    ],
    ['https://acme.wd3.myworkdayjobs.com/en-US/careers/job/Graz-Austria/Senior-Engineer_R-00123', 'R-00123'],
    ['https://acme.wd5.myworkdayjobs.com/careers/details/Senior-Engineer_JR7', 'JR7'],
    ['https://jobs.smartrecruiters.com/Acme/743999671674844-nurse', '743999671674844'],
    ['https://careers-acme.icims.com/jobs/1234/nurse/job?in_iframe=1', '1234'],
    ['https://acme.taleo.net/careersection/2/jobdetail.ftl?lang=en&job=12345', '12345'],
    ['https://acme.bamboohr.com/careers/42', '42'],
    ['https://apply.workable.com/acme/j/DD136DD7E7/', 'DD136DD7E7'],
    ['https://acme.recruitee.com/o/senior-accountant', 'senior-accountant'],
    ['https://acme.jobs.personio.de/job/123456?language=de', '123456'],
    ['https://acme.teamtailor.com/jobs/7167985-account-executive', '7167985'],
    ['https://jobs.jobvite.com/acme/job/oAbCdEfG', 'oAbCdEfG'],
    [
      'https://ats.rippling.com/en-GB/acme/jobs/0f8fad5b-d9cb-469f-a165-70867728950e',
      '0f8fad5b-d9cb-469f-a165-70867728950e',
    ],
    ['https://career5.successfactors.eu/career?career_ns=job_listing&career_job_req_id=689', '689'],
    ['https://www.stepstone.de/stellenangebote--Java-Entwickler-Graz-Acme--12345678-inline.html', '12345678'],
    ['https://www.totaljobs.com/job/java-developer/acme-job104000001', '104000001'],
    ['https://www.glassdoor.com/job-listing/nurse-acme-JV_IC1147401.htm?jl=1009000000', '1009000000'],
    [
      'https://www.dice.com/job-detail/0f8fad5b-d9cb-469f-a165-70867728950e',
      '0f8fad5b-d9cb-469f-a165-70867728950e',
    ],
    [
      'https://www.naukri.com/job-listings-java-developer-acme-chennai-2-to-5-years-110825000001',
      '110825000001',
    ],
    ['https://www.welcometothejungle.com/en/companies/acme/jobs/nurse_paris', 'nurse_paris'],
    ['https://www.ziprecruiter.com/c/Acme/Job/Nurse/-in-Graz,AT?jid=ab12cd34', 'ab12cd34'],
    ['https://bflcareers.peoplestrong.com/job/detail/JR00215399', 'JR00215399'],
    ['https://acme.talentclue.com/es/node/124951672/4590', '4590'],
  ])('%s: %s', (url, id) => {
    const site = siteOf(url);
    expect(site && postingIdOf(site, url)).toBe(id);
  });

  test.each([
    'https://www.linkedin.com/feed/',
    'https://in.linkedin.com/jobs/frontend-developer-chennai-jobs-chennai',
    'https://www.dice.com/jobs/q-web+developer-l-remote-jobs',
    'https://www.stepstone.de/jobs/software-engineer/in-40210',
    'https://remoteok.com/',
    'https://weworkremotely.com/top-trending-remote-jobs',
    'https://hp.wd5.myworkdayjobs.com/ExternalCareerSite',
    'https://jobs.lever.co/acme',
  ])('%s is no posting’s address', (url) => {
    const site = siteOf(url);
    expect(site && isPostingUrl(site, url)).toBe(false);
  });
});

test.each<[pattern: string, url: string, covers: boolean]>([
  ['https://*.example.com/*', 'https://example.com/', true],
  ['https://*.example.com/*', 'https://a.b.example.com/x?y', true],
  ['https://*.example.com/*', 'https://badexample.com/', false],
  ['https://example.com/*', 'https://www.example.com/', false],
  ['https://example.com/item*', 'https://example.com/item?id=1', true],
  ['https://example.com/item*', 'https://example.com/', false],
  ['https://example.com/*', 'http://example.com/', false],
])('%s and %s: %s', (pattern, url, covers) => {
  expect(coversUrl(pattern, new URL(url))).toBe(covers);
});
