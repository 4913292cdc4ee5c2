import { describe, expect, test } from 'vitest';
import { job, jsonLd, linesOf, postingOf, readHtml } from './read-for-tests';

const BASE = '"@type":"JobPosting","title":"Data Engineer"';

describe('JSON-LD as it is in the wild', () => {
  test.each<[damage: string, source: string]>([
    ['nothing at all', `{${BASE},"description":"<p>Spark and SQL</p>"}`],
    ['a byte-order mark', `\uFEFF{${BASE},"description":"Spark and SQL"}`],
    ['raw line breaks and tabs in strings', `{${BASE},"description":"Spark\tand SQL\n"}`],
    ['a raw control character in a string', `{${BASE},"description":"Spark and\u0007 SQL"}`],
    [
      'the whole block entity-encoded',
      `{&quot;@type&quot;:&quot;JobPosting&quot;,&quot;title&quot;:&quot;Data Engineer&quot;,&quot;description&quot;:&quot;&lt;p&gt;Spark and SQL&lt;/p&gt;&quot;}`,
    ],
    ['CDATA guards in comments', `/*<![CDATA[*/{${BASE},"description":"Spark and SQL"}/*]]>*/`],
    ['CDATA guards behind slashes', `//<![CDATA[\n{${BASE},"description":"Spark and SQL"}\n//]]>`],
    ['bare CDATA guards', `<![CDATA[{${BASE},"description":"Spark and SQL"}]]>`],
    ['a missing comma', `{"@type":"JobPosting","title":"Data Engineer"\n"description":"Spark and SQL"}`],
    ['spare commas', `{${BASE},"description":"Spark and SQL","skills":["a",],}`],
    ['a semicolon at the end', `{${BASE},"description":"Spark and SQL"};`],
    ['PascalCase keys', `{"@Type":"JobPosting","Title":"Data Engineer","Description":"Spark and SQL"}`],
    [
      'keys with a namespace',
      `{"@type":"schema:JobPosting","schema:title":"Data Engineer","schema:description":"Spark and SQL"}`,
    ],
    [
      'the type as an address',
      `{"@type":"http://schema.org/JobPosting","title":"Data Engineer","description":"Spark and SQL"}`,
    ],
    [
      'the type as a list',
      `{"@type":["Thing","JobPosting"],"title":"Data Engineer","description":"Spark and SQL"}`,
    ],
    ['a list around it', `[[{"@type":"WebSite"},{${BASE},"description":"Spark and SQL"}]]`],
    [
      'a graph around it',
      `{"@graph":[{"@type":"Organization","name":"Acme"},{${BASE},"description":"Spark and SQL"}]}`,
    ],
    [
      'a page whose main entity it is',
      `{"@type":"WebPage","mainEntity":{${BASE},"description":"Spark and SQL"}}`,
    ],
    ['name in place of title', `{"@type":"JobPosting","name":"Data Engineer","description":"Spark and SQL"}`],
    [
      'the title as a value object',
      `{"@type":"JobPosting","title":{"@value":"Data Engineer"},"description":"Spark and SQL"}`,
    ],
    ['the description escaped once', `{${BASE},"description":"&lt;p&gt;Spark and SQL&lt;/p&gt;"}`],
    [
      'the description escaped twice',
      `{${BASE},"description":"&amp;lt;p&amp;gt;Spark and SQL&amp;lt;/p&amp;gt;"}`,
    ],
    [
      'a script inside the description',
      `{${BASE},"description":"<script>var x = 'Java';<\\/script><p>Spark and SQL</p>"}`,
    ],
    ['literal \\n around the text', `{${BASE},"description":"\\\\n\\\\nSpark and SQL\\\\n"}`],
  ])('%s does no harm', (_damage, source) => {
    const read = postingOf(jsonLd(source));
    expect(read.posting.title).toBe('Data Engineer');
    expect(linesOf(read).filter((line) => line !== 'a')).toEqual(['Spark and SQL']);
    expect(read.posting.source).toBe('json-ld');
  });

  test('an entity that was escaped twice becomes the character it stands for', () => {
    const read = postingOf(jsonLd(job({ description: 'Tableau&amp;#xa;Looker &amp;amp; R' })));
    expect(linesOf(read)).toEqual(['Tableau', 'Looker & R']);
  });

  test('literal \\n are line breaks, a path in a sentence is not', () => {
    expect(linesOf(postingOf(jsonLd(job({ description: 'You bring:\\n- Spark\\n- SQL' }))))).toEqual([
      'You bring:',
      'Spark',
      'SQL',
    ]);
    expect(linesOf(postingOf(jsonLd(job({ description: 'Logs are kept in C:\\new on Windows' }))))).toEqual([
      'Logs are kept in C:\\new on Windows',
    ]);
  });

  test('a text whose line breaks were stripped is taken apart at its headings and sentences', () => {
    const filler = 'Healthcare needs a better rhythm, one that keeps care continuous and human.';
    const description = `Who We Are${filler}We build tools for clinics in many countries.${filler}${filler}RequirementsFive years of Java. JavaScript and GitHub are used every day.`;
    const lines = linesOf(postingOf(jsonLd(job({ description }))));
    expect(lines).toContain('Who We Are');
    expect(lines).toContain('Requirements');
    expect(lines.at(-1)).toBe('Five years of Java. JavaScript and GitHub are used every day.');
  });

  test('blocks that touch are kept apart', () => {
    const description =
      '<div>Who We Are</div><div>Healthcare needs care</div><ul><li>SQL</li><li>Spark</li></ul>';
    expect(linesOf(postingOf(jsonLd(job({ description }))))).toEqual([
      'Who We Are',
      'Healthcare needs care',
      'SQL',
      'Spark',
    ]);
  });

  test('a block inside an HTML comment is ignored', () => {
    const html = `<!-- ${jsonLd(job({ description: 'Spark' }))} --><script type="application/ld+json"><!-- ${JSON.stringify(job({ description: 'Spark' }))} --></script>`;
    expect(readHtml(html).kind).toBe('not-a-posting');
  });

  test('a broken block spoils no other', () => {
    const html = `<script type="application/ld+json">{"@type":</script>${jsonLd(job({ description: 'Spark and SQL' }))}`;
    expect(linesOf(postingOf(html))).toEqual(['Spark and SQL']);
  });

  test('what is referred to by id is put in its place', () => {
    const read = postingOf(
      jsonLd({
        '@graph': [
          { '@type': 'Organization', '@id': '#org', name: 'Acme GmbH' },
          {
            '@type': 'Place',
            '@id': '#place',
            address: { addressLocality: 'Graz', addressCountry: { '@type': 'Country', name: 'AT' } },
          },
          job({
            description: 'Spark',
            hiringOrganization: { '@id': '#org' },
            jobLocation: { '@id': '#place' },
          }),
        ],
      }),
    );
    expect(read.posting).toMatchObject({ company: 'Acme GmbH', location: 'Graz, AT' });
  });

  test('a page that lists postings is none', () => {
    const entries = ['Data Engineer', 'Welder', 'Nurse'].map((title, index) => ({
      '@type': 'ListItem',
      position: index,
      item: job({ title, description: `We look for a ${title} with experience.` }),
    }));
    expect(readHtml(jsonLd({ '@type': 'ItemList', itemListElement: entries })).kind).toBe('not-a-posting');
    expect(readHtml(jsonLd(entries.map(({ item }) => item))).kind).toBe('not-a-posting');
  });

  test('of several postings the one that the page names is read', () => {
    const blocks = [
      job({ title: 'Welder', description: 'TIG' }),
      job({ title: 'Nurse', description: 'Triage' }),
    ];
    const html = `<title>Nurse - Acme</title><h1>Nurse</h1>${blocks.map((block) => jsonLd(block)).join('')}`;
    expect(postingOf(html).posting).toMatchObject({ title: 'Nurse', source: 'json-ld' });
  });

  test('nothing in a record reaches a prototype', () => {
    const source = `{${BASE},"description":"Spark","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`;
    postingOf(jsonLd(source));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('skills of structured data', () => {
  test.each<[string, unknown, string]>([
    ['a text', 'Grafana, Linux; Git | Bash', 'Grafana, Linux, Git, Bash'],
    ['a list', ['Grafana', 'Linux, Git'], 'Grafana, Linux, Git'],
    ['defined terms', [{ '@type': 'DefinedTerm', name: 'Grafana', termCode: {} }], 'Grafana'],
    ['odd types among them', [null, 7, true, 'Git', '__proto__', ['nested']], 'Git'],
    ['markup among them', ['<b>SQL</b>'], 'SQL'],
  ])('%s become the last block', (_form, skills, expected) => {
    const { posting, blocks } = postingOf(jsonLd(job({ description: 'Prometheus', skills })));
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'text', 'skills']);
    const last = blocks.at(-1);
    expect(posting.text.slice(last?.start, last?.end)).toBe(expected);
  });

  test('they are read beside the text of a known site too', () => {
    const html = `<div class="posting-page"><div class="posting-headline"><h2>SRE</h2></div><div class="content"><p>Prometheus</p></div></div>${jsonLd(job({ title: 'SRE', skills: 'Linux' }))}`;
    const url = 'https://jobs.lever.co/acme/0f8fad5b-d9cb-469f-a165-70867728950e';
    expect(postingOf(html, url).posting).toMatchObject({ source: 'site', text: 'SRE\nPrometheus\nLinux' });
  });
});

describe('facts of structured data', () => {
  test.each<[string, object, object]>([
    [
      'a salary range',
      { baseSalary: { currency: 'AUD', value: { minValue: 130000, maxValue: '160,000', unitText: 'YEAR' } } },
      { salary: { min: 130000, max: 160000, currency: 'AUD', period: 'year' } },
    ],
    [
      'a salary as a number',
      { baseSalary: 52000, salaryCurrency: 'EUR' },
      { salary: { min: 52000, max: 52000, currency: 'EUR', period: null } },
    ],
    [
      'a salary as text',
      { baseSalary: '€ 52.000 - 60.000 pro Jahr' },
      { salary: { min: 52000, max: 60000, currency: 'EUR', period: 'year' } },
    ],
    ['a salary of zero', { baseSalary: { currency: 'USD', value: { value: 0 } } }, { salary: null }],
    ['a salary beyond numbers', { baseSalary: { value: '1e400' } }, { salary: null }],
    [
      'dates with a time',
      { datePosted: '2026-08-06T23:39:35.941Z', validThrough: '2026-12' },
      { postedOn: '2026-08-06', validThrough: '2026-12' },
    ],
    [
      'impossible dates',
      { datePosted: '9999-99-99', validThrough: '2026-02-30' },
      { postedOn: null, validThrough: null },
    ],
    ['the employer as text', { hiringOrganization: 'Acme' }, { company: 'Acme' }],
    [
      'the employer by its legal name',
      { hiringOrganization: { legalName: 'Acme Ltd' } },
      { company: 'Acme Ltd' },
    ],
    [
      'an agency beside the employer',
      {
        hiringOrganization: [
          { '@type': 'EmploymentAgency', name: 'Hire Fast' },
          { '@type': 'Organization', name: 'Acme' },
        ],
      },
      { company: 'Acme' },
    ],
    ['a remote job', { jobLocationType: 'TELECOMMUTE' }, { remote: true, location: null }],
    [
      'two places',
      { jobLocation: [{ address: 'Graz' }, { address: { addressLocality: 'Wien' } }] },
      { location: 'Graz; Wien' },
    ],
    [
      'a place by name only',
      { jobLocation: { '@type': 'Place', name: 'Head office' } },
      { location: 'Head office' },
    ],
    [
      'employment types',
      { employmentType: ['FULL_TIME', 'CONTRACTOR'] },
      { employmentType: 'FULL_TIME, CONTRACTOR' },
    ],
    [
      'an identifier',
      { identifier: { '@type': 'PropertyValue', name: 'Acme', value: 7167985 } },
      { id: '7167985' },
    ],
    [
      'nothing',
      {},
      {
        company: null,
        location: null,
        remote: null,
        postedOn: null,
        validThrough: null,
        employmentType: null,
        salary: null,
        id: null,
      },
    ],
  ])('%s', (_case, fields, expected) => {
    expect(postingOf(jsonLd(job({ description: 'Spark and SQL', ...fields }))).posting).toMatchObject(
      expected,
    );
  });

  test('the board itself is no employer', () => {
    const html = jsonLd(job({ description: 'Spark', hiringOrganization: { name: 'Indeed' } }));
    expect(postingOf(html, 'https://www.indeed.com/viewjob?jk=0123456789abcdef').posting.company).toBeNull();
  });
});

describe('microdata and RDFa', () => {
  test('a posting that is marked up in the page is read, its place and employer from metas', () => {
    const html = `<div itemscope itemtype="http://schema.org/JobPosting">
      <meta itemprop="hiringOrganization" content="Acme A/S"><meta itemprop="datePosted" content="Thu Jul 01 00:00:00 UTC 2021">
      <span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><span itemprop="address" itemscope itemtype="http://schema.org/PostalAddress"><meta itemprop="streetAddress" content="Humlebæk, DK"></span></span>
      <h1 itemprop="title">Nurse</h1><div itemprop="description"><p>Triage</p><ul><li>Wound care</li></ul></div></div>`;
    const read = postingOf(html);
    expect(read.posting).toMatchObject({
      source: 'microdata',
      title: 'Nurse',
      company: 'Acme A/S',
      location: 'Humlebæk, DK',
      postedOn: '2021-07-01',
    });
    expect(linesOf(read)).toEqual(['Triage', 'Wound care']);
  });

  test('RDFa is read alike', () => {
    const html = `<div vocab="https://schema.org/" typeof="JobPosting"><h1 property="title">Nurse</h1>
      <div property="hiringOrganization" typeof="Organization"><span property="name">Acme</span></div><div property="description">Triage and wound care</div></div>`;
    expect(postingOf(html).posting).toMatchObject({
      source: 'microdata',
      title: 'Nurse',
      company: 'Acme',
      text: 'Nurse\nTriage and wound care',
    });
  });

  test('a list of marked-up postings is none', () => {
    const entry = (title: string) =>
      `<div itemscope itemtype="http://schema.org/JobPosting"><a href="/${title}"><h3 itemprop="title">${title}</h3></a><p itemprop="description">Good ${title} wanted</p></div>`;
    expect(readHtml(['Nurse', 'Welder', 'Cook'].map(entry).join('')).kind).toBe('not-a-posting');
  });
});
