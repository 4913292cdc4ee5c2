import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeDom, parseHtml } from '@/utils/cli/dom';
import { collectBadgePage, savedFrom } from '@/utils/core/certs/page/collect';
import { placeOf } from '@/utils/core/certs/page/places';
import { factsOfSentences } from '@/utils/core/certs/page/sentences';
import { readOne } from './reading';

const UUID = '3f2a9c04-7d11-4e52-9b7a-5c1e0a6d2f18';
const collect = (html: string, url: string | null = null) => collectBadgePage(nodeDom, parseHtml(html), url);
const readPage = (html: string, url: string | null = null) => readOne(collect(html, url));
const openPage = (html: string) => collect(html, savedFrom(html));

/** A page that draws itself and states what it shows in its metas and its text. */
const STATED = `<!doctype html><html lang="en"><head><title>SQL Foundations - Credly</title>
  <meta property="og:title" content="SQL Foundations was issued by Example Academy to Pat Doe.">
  <meta property="og:site_name" content="Credly"></head><body>
  <nav><a href="/">Home</a></nav>
  <main><h1>SQL Foundations</h1><p>Issued by <a href="/org/example">Example Academy</a></p>
  <p>Date issued: March 14, 2026</p><p>Expires: March 14, 2029</p>
  <h3>Skills</h3><ul><li>SQL</li><li>PostgreSQL</li></ul><p>Earners of this badge can query a database.</p></main>`;

const ASSERTION = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://badges.example.org/public/assertions/Zx81kQ0aTnyLJ4m2pR7c9w',
  recipient: { type: 'email', hashed: false, identity: 'pat@example.org' },
  badge: 'https://badges.example.org/public/badges/sql',
  issuedOn: '2026-03-14T09:00:00Z',
  verification: { type: 'HostedBadge' },
};
const BADGE_CLASS = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'BadgeClass',
  id: 'https://badges.example.org/public/badges/sql',
  name: 'SQL Foundations',
  issuer: { type: 'Issuer', id: 'https://badges.example.org/issuer', name: 'Example Academy' },
  tags: ['SQL'],
};
const script = (value: unknown, type = 'application/ld+json') =>
  `<script type="${type}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
const formats = (name: string) => readFileSync(`tests/fixtures/formats/${name}`);

describe('a page that only shows what it is about', () => {
  test('gives a certificate by what it says, and nothing of it counts as checked', async () => {
    const url = `https://www.credly.com/badges/${UUID}/public_url?t=1#details`;
    const { certs, file } = await readPage(STATED, url);
    expect(file).toMatchObject({ format: 'badge-page', records: 1, error: null });
    expect(certs).toMatchObject([
      {
        title: 'SQL Foundations',
        issuer: 'Example Academy',
        issued: '2026-03-14',
        expires: '2029-03-14',
        credentialId: UUID,
        url: `https://www.credly.com/badges/${UUID}`,
        signature: 'cannot-check-offline',
        because: 'shown-on-page',
        warnings: [],
        source: { format: 'badge-page' },
      },
    ]);
    expect(certs[0]?.skills.map(({ id }) => id)).toEqual(['sql', 'postgresql']);
  });

  test('is one with the same badge from the export of its site', async () => {
    const url = `https://www.credly.com/badges/${UUID}`;
    const exported = {
      data: [
        {
          id: UUID,
          issued_at_date: '2026-03-14',
          state: 'accepted',
          badge_template: { name: 'SQL Foundations', skills: [] },
          issuer: { summary: 'issued by Example Academy' },
        },
      ],
    };
    const [shown, listed] = await Promise.all([readPage(STATED, url), readOne(exported)]);
    expect([shown.certs[0]?.credentialId, shown.certs[0]?.url]).toEqual([
      listed.certs[0]?.credentialId,
      listed.certs[0]?.url,
    ]);
  });

  test.each([
    ['de', 'Ausgestellt am: 14. März 2026', 'Gültig bis: 14.03.2029', 'Kompetenzen', 'Zertifikat'],
    ['fr', 'Délivré le : 14 mars 2026', 'Valable jusqu’au : 14 mars 2029', 'Compétences', 'Certificat'],
    [
      'es',
      'Fecha de emisión: 14 de marzo de 2026',
      'Válido hasta: 14/03/2029',
      'Competencias',
      'Certificado',
    ],
    ['nl', 'Uitgegeven op: 14 maart 2026', 'Geldig tot: 14 maart 2029', 'Vaardigheden', 'Certificaat'],
  ])('is understood by its labels in %s', async (_, issued, expires, skills, word) => {
    const html = `<title>${word}: SQL Foundations</title><h1>SQL Foundations</h1><dl><dt>Issuer</dt><dd>Example Academy</dd></dl>
      <p>${issued}</p><p>${expires}</p><h2>${skills}</h2><ul><li>SQL</li></ul>`;
    const { certs } = await readPage(html, 'https://certs.example.org/7');
    expect(certs).toMatchObject([
      { issuer: 'Example Academy', issued: '2026-03-14', expires: '2029-03-14', skills: [{ id: 'sql' }] },
    ]);
  });

  test.each([
    ['a news article', '<title>Harbour opens</title><h1>Harbour opens</h1><p>Published: 3 May 2026</p>'],
    ['a shop', '<title>Mugs</title><h1>Mugs</h1><p>Date: 3 May 2026</p><p>ID: 12345</p>'],
    ['an empty page', ''],
  ])('is no badge page when it is %s', async (_, html) => {
    const { certs, file } = await readPage(html, 'https://www.example.org/page');
    expect(certs).toEqual([]);
    expect(file.error?.code).toBe('no_badge_data');
  });

  test('names the badge’s own file where it links to one', async () => {
    const html = '<title>x</title><link rel="alternate" type="application/ld+json" href="/a.json">';
    expect(collect(html, 'https://badges.example.org/a').links).toEqual([
      'https://badges.example.org/a.json',
    ]);
    const { file } = await readPage(html, 'https://badges.example.org/a');
    expect(file.error?.code).toBe('needs_fetch');
    expect(file.error?.message).toContain('https://badges.example.org/a.json');
  });
});

describe('a page with the badge’s own data in it', () => {
  test('gives the assertion with the class that stands in another block', async () => {
    const html = `<title>Badge</title>${script(BADGE_CLASS)}${script([ASSERTION])}`;
    const { certs } = await readPage(html, ASSERTION.id);
    expect(certs).toMatchObject([
      {
        title: 'SQL Foundations',
        issuer: 'Example Academy',
        issued: '2026-03-14',
        url: ASSERTION.id,
        signature: 'cannot-check-offline',
        because: 'hosted',
      },
    ]);
  });

  test('gives a badge that the page keeps for its own scripts', async () => {
    const state = {
      props: {
        pageProps: {
          initial: {
            badge: {
              id: UUID,
              issued_at: '2026-03-14',
              badge_template: { name: 'SQL Foundations', skills: [{ name: 'SQL' }] },
            },
          },
        },
      },
    };
    const { certs } = await readPage(script(state, 'application/json'), 'https://wallet.example.org/x');
    expect(certs).toMatchObject([
      {
        title: 'SQL Foundations',
        credentialId: UUID,
        because: 'shown-on-page',
        skills: [{ id: 'sql', from: 'credly' }],
      },
    ]);
  });

  test('gives JSON as a browser shows it, and a signature in it is checked', async () => {
    const json = formats('ob3-dataintegrity-jcs.json').toString();
    const html = `<body><pre>${json.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre></body>`;
    const { certs } = await readPage(html, 'https://badges.example.org/x.json');
    expect(certs).toMatchObject([{ signature: 'verified' }]);
  });

  test('gives the badge that is baked into a picture in the page', async () => {
    const png = formats('ob2-baked.png').toString('base64');
    const { certs } = await readPage(`<img src="data:image/png;base64,${png}">`, 'https://x.example.org/');
    expect(certs).toHaveLength(1);
    expect(certs[0]?.because).toBe('hosted');
  });

  test('gives the badge that is baked into a drawing in the page', async () => {
    const { certs } = await readPage(`<p>Mine:</p>${formats('ob2-baked.svg')}`, 'https://x.example.org/');
    expect(certs).toHaveLength(1);
  });

  test('that describes a badge nobody earned says so', async () => {
    const { certs } = await readPage(script(BADGE_CLASS), 'https://badges.example.org/public/badges/sql');
    expect(certs).toMatchObject([
      {
        title: 'SQL Foundations',
        issuer: 'Example Academy',
        because: 'shown-on-page',
        warnings: ['describes-only'],
      },
    ]);
  });

  test('of schema.org is read for what it describes', async () => {
    const credential = {
      '@context': 'https://schema.org',
      '@type': 'EducationalOccupationalCredential',
      name: 'SQL Foundations',
      recognizedBy: { '@type': 'Organization', name: 'Example Academy' },
      competencyRequired: [{ '@type': 'DefinedTerm', name: 'SQL' }],
      dateCreated: '2026-03-14',
    };
    const { certs } = await readPage(script({ '@graph': [credential] }), 'https://certs.example.org/7');
    expect(certs).toMatchObject([
      { title: 'SQL Foundations', issuer: 'Example Academy', issued: '2026-03-14', skills: [{ id: 'sql' }] },
    ]);
  });

  test('about other things gives none of them', async () => {
    const list = [{ title: 'A course', skills: ['SQL'] }];
    const { file } = await readPage(script(list, 'application/json'), 'https://www.example.org/');
    expect(file.error?.code).toBe('no_badge_data');
  });
});

describe('a saved page', () => {
  test('is read like the page itself, by the address that the browser noted', async () => {
    const url = `https://www.credly.com/badges/${UUID}`;
    const html = STATED.replace('<html', `<!-- saved from url=(00${url.length})${url} -->\n<html`);
    const { certs } = await readOne(html, { openPage });
    expect(certs).toMatchObject([{ credentialId: UUID, because: 'shown-on-page' }]);
  });

  test.each([
    ['is a page that stands in for the file', { openPage }],
    ['cannot be opened', {}],
  ])('without a badge is of the wrong type where it %s', async (_, context) => {
    const { file } = await readOne('<!doctype html><title>Sign in</title><form></form>', context);
    expect(file.error?.code).toBe('wrong_type');
  });
});

test.each([
  [`https://www.credly.com/badges/${UUID}/linked_in?t=x`, UUID],
  ['https://www.credential.net/10a2b3c4', '10a2b3c4'],
  [
    'https://api.badgr.io/public/assertions/Zx81kQ0aTnyLJ4m2pR7c9w?identity__email=x',
    'Zx81kQ0aTnyLJ4m2pR7c9w',
  ],
  [
    'https://moodle.example.edu/badges/badge.php?hash=0123456789abcdef0123456789abcdef01234567',
    '0123456789abcdef0123456789abcdef01234567',
  ],
  ['https://www.udemy.com/certificate/UC-1a2b3c4d/', 'UC-1a2b3c4d'],
  ['https://www.credly.com/users/pat/badges', null],
  ['https://credly.com.example.org/badges/3f2a9c04-7d11-4e52-9b7a-5c1e0a6d2f18', null],
  ['javascript:alert(1)', null],
])('%s shows the credential %s', (url, id) => {
  expect(placeOf(url)?.id ?? null).toBe(id);
});

test.each([
  ['SQL was issued by Example Academy to Pat Doe.', 'SQL', 'Example Academy'],
  ['A - B was issued by C to D', 'A - B', 'C'],
  ['SQL issued to Pat Doe by Example Academy | Wallet', 'SQL', 'Example Academy'],
  ['„SQL“ wurde von Example Academy an Pat Doe verliehen', 'SQL', 'Example Academy'],
  ['SQL a été délivré par Example Academy à Pat Doe', 'SQL', 'Example Academy'],
  ['SQL fue emitida a Pat Doe por Example Academy', 'SQL', 'Example Academy'],
  ['SQL is uitgereikt door Example Academy aan Pat Doe', 'SQL', 'Example Academy'],
  ['Pat Doe has earned the SQL certificate from Example Academy', 'SQL', 'Example Academy'],
])('"%s" tells what and by whom', (sentence, title, issuer) => {
  expect(factsOfSentences([null, sentence])).toEqual({ title, issuer });
});

test.each(['The mayor received flowers from the choir', 'The certificate of the town hall', 'SQL'])(
  'another sentence tells nothing: "%s"',
  (sentence) => {
    expect(factsOfSentences([sentence])).toBe(null);
  },
);
