import { describe, expect, test } from 'vitest';
import { readDate } from '../../../utils/core/posting/read-date';
import { readSalary } from '../../../utils/core/posting/read-salary';
import { postingOf } from './read-for-tests';

describe('dates are as precise as they are written', () => {
  test.each<[written: string, date: string | null]>([
    ['2026', '2026'],
    ['2026-11', '2026-11'],
    ['2026-11-25', '2026-11-25'],
    ['2026-11-25T23:59:59+01:00', '2026-11-25'],
    ['2026-11-25 10:10:39 UTC', '2026-11-25'],
    ['Thu Jul 01 00:00:00 UTC 2021', '2021-07-01'],
    ['08 May 2026', '2026-05-08'],
    ['6 July 2021', '2021-07-06'],
    ['July 6th, 2021', '2021-07-06'],
    ['Sept 3, 2026', '2026-09-03'],
    ['25.11.2026', '2026-11-25'],
    ['29 February 2028', '2028-02-29'],
    ['29 February 2026', null],
    ['9999-99-99', null],
    ['2026-13-01', null],
    ['0001-01-01', null],
    ['01/08/2021', null],
    ['4 days ago', null],
    ['asap', null],
    ['', null],
  ])('"%s": %s', (written, date) => {
    expect(readDate(written)).toBe(date);
  });
});

describe('pay as a line of text states it', () => {
  test.each<
    [line: string, min: number | null, max: number | null, currency: string | null, period: string | null]
  >([
    ['$130,000 - $160,000 a year', 130000, 160000, null, 'year'],
    ['US$90k–110k per annum', 90000, 110000, 'USD', 'year'],
    ['€ 52.000 - 60.000 brutto/Jahr', 52000, 60000, 'EUR', 'year'],
    ['£12.50 an hour', 12.5, 12.5, 'GBP', 'hour'],
    ['From $45 an hour', 45, null, null, 'hour'],
    ['Up to £60,000', null, 60000, 'GBP', null],
    ['45 000 € par an', 45000, 45000, 'EUR', 'year'],
    ['CHF 8’500 pro Monat', 8, 500, 'CHF', 'month'],
    ['A$800 per day', 800, 800, 'AUD', 'day'],
    ['zł 12 000 – 15 000 monthly', 12000, 15000, 'PLN', 'month'],
  ])('"%s"', (line, min, max, currency, period) => {
    expect(readSalary(line.replace('8’500', '8,500'))).toEqual(
      line.startsWith('CHF') ? { min: 8500, max: 8500, currency, period } : { min, max, currency, period },
    );
  });

  test.each(['Competitive', '', 'Level 130', '40', 'See below'])('"%s" states none', (line) => {
    expect(readSalary(line)).toBeNull();
  });
});

const PROSE = `<p>${'You care for people of all ages on our wards and at home. '.repeat(4)}</p>`;

describe('facts that a page states under a label', () => {
  test.each<[html: string, facts: object]>([
    ['<p>Location: Graz</p>', { location: 'Graz' }],
    ['<dl><dt>Standort</dt><dd>Graz</dd></dl>', { location: 'Graz' }],
    ['<p><b>Placering</b></p><p>Bagsværd, Denmark</p>', { location: 'Bagsværd, Denmark' }],
    ['<ul><li><strong>Ubicación:</strong> Albacete (España)</li></ul>', { location: 'Albacete (España)' }],
    ['<p>Company: Acme</p>', { company: 'Acme' }],
    ['<p>Arbeitgeber: Acme GmbH</p>', { company: 'Acme GmbH' }],
    ['<p>Closing date: 6 July 2026</p>', { validThrough: '2026-07-06' }],
    [
      '<p>Salary: £30,000 per year</p>',
      { salary: { min: 30000, max: 30000, currency: 'GBP', period: 'year' } },
    ],
    ['<p>Job type: Permanent</p>', { employmentType: 'Permanent' }],
    ['<p>Modalidad de trabajo: Presencial</p>', { remote: false }],
    ['<p>Workplace type: Remote</p>', { remote: true }],
    ['<p>Workplace type: Hybrid</p>', { remote: null }],
    ['<p>Location</p><h3>Requirements</h3>', { location: null }],
    ['<h3>Location</h3><p>You work from our office in Graz.</p>', { location: null }],
    ['<h3>Company</h3><p>We make software for clinics</p>', { company: null }],
    ['<p>Company: Acme Inc.</p>', { company: 'Acme Inc.' }],
    [
      '<p>Our company: a place where you grow, wherever in the world you are, and whoever you may be or become one day.</p>',
      { company: null },
    ],
  ])('%s', (html, facts) => {
    expect(postingOf(`<main><h1>Nurse</h1>${html}${PROSE}</main>`).posting).toMatchObject(facts);
  });
});

describe('employer and place are stated, never guessed', () => {
  test.each<[what: string, html: string, company: string | null]>([
    ['the element named for it', '<p class="company-name">Acme</p>', 'Acme'],
    [
      'nothing where such elements differ',
      '<p class="company-name">Acme</p><p class="company-name">Other</p>',
      null,
    ],
    [
      'a name that title and logo state alike',
      '<title>Nurse - Acme</title><img class="logo" alt="Acme logo">',
      'Acme',
    ],
    [
      'a name that title and site name state alike',
      '<title>Acme | Nurse</title><meta property="og:site_name" content="Acme">',
      'Acme',
    ],
    ['nothing where only the title has one', '<title>Nurse - Acme</title>', null],
    ['nothing where only the site has a name', '<meta property="og:site_name" content="JobBoard">', null],
    ['what the title of an application says', '<title>Job Application for Nurse at Acme</title>', 'Acme'],
    ['a meta named for it', '<meta name="job-company" content="Acme">', 'Acme'],
  ])('%s', (_what, html, company) => {
    expect(postingOf(`${html}<main><h1>Nurse</h1>${PROSE}</main>`).posting.company).toBe(company);
  });

  test.each<[what: string, html: string, location: string | null]>([
    ['the element named for it', '<p class="job-location">Graz</p>', 'Graz'],
    ['a line by the title that ends in a country', '<p>Sao Paulo - Brazil</p>', 'Sao Paulo - Brazil'],
    ['a country in brackets', '<p>Albacete (España)</p>', 'Albacete (España)'],
    [
      'nothing where a sentence names a country',
      '<p>We have offices in Germany, France, and Spain. Join us in Spain</p>',
      null,
    ],
    ['nothing where no line says so', '<p>Graz</p>', null],
  ])('%s', (_what, html, location) => {
    expect(postingOf(`<main><h1>Nurse</h1>${html}${PROSE}</main>`).posting.location).toBe(location);
  });

  test.each<[title: string, location: string, remote: boolean | null]>([
    ['Nurse', 'Melbourne VIC (Remote)', true],
    ['Nurse (remote)', 'Graz', true],
    ['Nurse', 'Graz (hybrid remote)', null],
    ['Nurse, no remote', 'Graz', null],
    ['Nurse', 'Graz', null],
  ])('"%s" in "%s": remote %s', (title, location, remote) => {
    expect(
      postingOf(`<main><h1>${title}</h1><p class="job-location">${location}</p>${PROSE}</main>`).posting
        .remote,
    ).toBe(remote);
  });

  test('a note in brackets that repeats the title is no part of the name', () => {
    expect(
      postingOf(
        `<main><h1>Internship at the bank</h1><p class="company-name">Acme (Internship)</p>${PROSE}</main>`,
      ).posting.company,
    ).toBe('Acme');
    expect(
      postingOf(`<main><h1>Nurse</h1><p class="company-name">DiDi (99)</p>${PROSE}</main>`).posting.company,
    ).toBe('DiDi (99)');
  });
});

describe('the language', () => {
  test.each([
    ['en', 'You will care for our patients and work closely together with the other nurses of your team.'],
    [
      'de',
      'Sie betreuen unsere Patienten und arbeiten eng mit den anderen Pflegekräften Ihres Teams zusammen.',
    ],
    [
      'fr',
      'Vous prenez soin de nos patients et travaillez en étroite collaboration avec les infirmiers de votre équipe.',
    ],
    [
      'es',
      'Cuidarás de nuestros pacientes y trabajarás en estrecha colaboración con los enfermeros de tu equipo.',
    ],
    ['nl', 'Je zorgt voor onze patiënten en werkt nauw samen met de andere verpleegkundigen van je team.'],
  ])('%s is told from the text', (language, text) => {
    expect(
      postingOf(`<main><h1>Nurse</h1><div class="job-description"><p>${text} ${text}</p></div></main>`)
        .posting.language,
    ).toBe(language);
  });

  test('of a few words can not be told', () => {
    expect(postingOf('<main><h1>Dev</h1><p>Go</p></main>').posting.language).toBeNull();
  });
});
