import { describe, expect, test } from 'vitest';
import { type Catalogue, catalogueOf } from '@/utils/core/catalogue/catalogue';
import type { Offer } from '@/utils/core/catalogue/offer';
import { certByHand, searchOffers } from '@/utils/core/certs/by-hand';
import type { Cert } from '@/utils/core/certs/cert';
import { badgeFiles } from '@/utils/core/certs/exports/badge-files';
import { CERT_EXPORTS } from '@/utils/core/certs/exports/index';
import { spreadsheetSafe, withoutDefusal } from '@/utils/core/certs/exports/spreadsheet';
import { findOffer } from '@/utils/core/certs/find-offer';
import { certId } from '@/utils/core/certs/finish-cert';
import { mergeCerts } from '@/utils/core/certs/merge';
import { linkRenewals } from '@/utils/core/certs/renewals';
import { growsInLine } from '../../growth';
import { contextOf, readOne } from './reading';

const TODAY = '2026-11-25';

function certOf(facts: Partial<Cert> = {}): Cert {
  const cert = {
    title: 'SQL Joins',
    issuer: 'Example Academy',
    issued: '2025-03-14',
    expires: null,
    credentialId: null,
    url: null,
    skills: [],
    proof: 'course',
    signature: 'not-signed',
    revoked: false,
    because: null,
    recipient: 'not-checked',
    offer: null,
    warnings: [],
    source: { file: 'a.json', format: 'open-badges-2' },
    ...facts,
  } as const;
  return { id: certId(cert, cert.signature === 'failed'), ...cert };
}

const elsewhere = { source: { file: 'b.csv', format: 'linkedin-certifications' } };

/** The page of a course: whoever takes it gets a certificate that may name it. */
const COURSE = 'https://academy.example/courses/sql-joins-2025';
const UUID = '3f2a9c04-7d11-4e52-9b7a-5c1e0a6d2f18';
const listed = { source: { file: 'a.csv', format: 'csv' }, url: COURSE };

test.each<[string, Partial<Cert>, Partial<Cert>]>([
  ['a renewal whose first date is not known', { issued: null }, { ...elsewhere }],
  ['two courses of one page', {}, { title: 'SQL Windows', ...elsewhere }],
  [
    'two people’s, by their numbers',
    { credentialId: 'A-17' },
    { credentialId: 'A-18', title: 'Joins', ...elsewhere },
  ],
  ['two of which neither has a date', { issued: null }, { issued: null, issuer: 'Academy', ...elsewhere }],
])('the address of a course makes no certificate of two: %s', (_what, first, second) => {
  const { certs } = mergeCerts([certOf({ ...listed, ...first })], [certOf({ ...listed, ...second })]);
  expect(certs).toHaveLength(2);
});

describe('the same certificate from two sources is one', () => {
  test.each<[string, Partial<Cert>, Partial<Cert>]>([
    ['by name, issuer and month', {}, { issued: '2025-03', ...elsewhere }],
    [
      'by a name written otherwise',
      {},
      { title: 'SQL® joins', issuer: 'example academy', issued: '2025-03', ...elsewhere },
    ],
    [
      'by address',
      { url: 'https://a.example/1' },
      { url: 'https://a.example/1', title: 'SQL Joins (2025)', ...elsewhere },
    ],
    [
      'by a long id',
      { credentialId: 'urn:uuid:0f5c6a3e' },
      { credentialId: 'urn:uuid:0f5c6a3e', title: 'Joins', issued: null, ...elsewhere },
    ],
    ['by id, name and issuer', { credentialId: '7' }, { credentialId: '7', issued: null, ...elsewhere }],
    [
      'by an address that names it',
      { source: { file: 'a.csv', format: 'csv' }, url: `https://w.example/c/${UUID}`, issued: null },
      { url: `https://w.example/c/${UUID}`, title: 'Joins', ...elsewhere },
    ],
    [
      'by name, month and address where one has no issuer',
      { source: { file: 'a.csv', format: 'csv' }, url: COURSE, issuer: null },
      { url: COURSE, ...elsewhere },
    ],
    [
      'a day apart, across a time zone',
      { url: 'https://a.example/1' },
      { url: 'https://a.example/1', issued: '2025-03-15', ...elsewhere },
    ],
  ])('%s', (_how, first, second) => {
    const { certs, added, enriched } = mergeCerts([certOf(first)], [certOf(second)]);
    expect(certs).toHaveLength(1);
    expect(added).toEqual([]);
    expect(enriched).toEqual([certs[0]?.id]);
    expect(certs[0]?.otherSources).toEqual([elsewhere.source]);
  });

  test.each<[string, Partial<Cert>, Partial<Cert>]>([
    ['a renewal', {}, { issued: '2026-03-14' }],
    [
      'a renewal of the same address',
      { url: 'https://a.example/1' },
      { url: 'https://a.example/1', issued: '2026-03-14' },
    ],
    [
      'a renewal that only lasts longer',
      { credentialId: 'EX00-0001-77', expires: '2026-03-14' },
      { credentialId: 'EX00-0001-77', expires: '2027-03-14' },
    ],
    ['another issuer’s', {}, { issuer: 'Another Academy' }],
    ['another id of the same kind', { credentialId: 'X-1' }, { credentialId: 'X-2' }],
    [
      'a short id of another name',
      { credentialId: '7' },
      { credentialId: '7', title: 'Python', issued: '2024' },
    ],
    ['one without a month', { issued: '2025' }, { issued: null, ...elsewhere }],
    [
      'a forged copy',
      { credentialId: 'urn:uuid:0f5c6a3e', signature: 'verified' },
      { credentialId: 'urn:uuid:0f5c6a3e', signature: 'failed' },
    ],
  ])('and %s is not', (_what, first, second) => {
    expect(mergeCerts([certOf(first)], [certOf(second)]).certs).toHaveLength(2);
  });

  test('the richer facts win, and gaps are filled', () => {
    const skills = [{ id: 'sql', label: 'SQL', from: 'tag' }] as const;
    const thin = certOf({ issued: '2025-03', ...elsewhere });
    const rich = certOf({ url: 'https://a.example/1', credentialId: 'urn:1', expires: '2028', skills });
    const [one] = mergeCerts([thin], [rich]).certs;
    expect(one).toMatchObject({ id: thin.id, issued: '2025-03-14', url: rich.url, expires: '2028', skills });
  });

  test('what is signed takes on nothing that nobody signed', () => {
    const signed = certOf({
      signature: 'verified',
      credentialId: 'urn:uuid:0f5c6a3e',
      skills: [{ id: 'sql', label: 'SQL', from: 'alignment' }],
    });
    const copy = certOf({
      ...elsewhere,
      credentialId: 'urn:uuid:0f5c6a3e',
      url: 'https://phishing.example',
      expires: '2099',
      recipient: 'matches',
      skills: [{ id: null, label: 'Sorcery', from: 'tag' }],
    });
    for (const merged of [mergeCerts([signed], [copy]), mergeCerts([copy], [signed])]) {
      expect(merged.certs).toHaveLength(1);
      expect(merged.certs[0]).toMatchObject({
        signature: 'verified',
        url: null,
        expires: null,
        recipient: 'not-checked',
      });
      expect(merged.certs[0]?.skills).toEqual(signed.skills);
    }
  });

  test('merging again changes nothing', () => {
    const once = mergeCerts([certOf()], [certOf({ issued: '2025-03', ...elsewhere })]);
    const twice = mergeCerts(once.certs, once.certs);
    expect(twice).toMatchObject({ certs: once.certs, added: [], enriched: [], unchanged: 1 });
  });

  test('ten thousand certificates of one name take as long to merge as many smaller collections', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => certOf({ issued: null, credentialId: `X-${at}` }));
    const merge = (certs: readonly Cert[]) => expect(mergeCerts(certs, certs).unchanged).toBe(certs.length);
    expect(growsInLine(many, merge, 10_000)).toBe(true);
  });
});

describe('renewals are linked in order', () => {
  test('of one name and issuer, and never to what failed or was revoked', () => {
    const [a, b, c] = ['2023-01', '2024-01', '2025-01'].map((issued) => certOf({ issued })) as [
      Cert,
      Cert,
      Cert,
    ];
    const forged = certOf({ issued: '2026-01', signature: 'failed' });
    const revoked = certOf({ issued: '2022-01', revoked: true });
    const other = certOf({ title: 'Python' });
    const links = linkRenewals([c, forged, a, other, revoked, b]);
    expect([...links].sort()).toEqual(
      [
        [a.id, { renews: null, renewedBy: b.id }],
        [b.id, { renews: a.id, renewedBy: c.id }],
        [c.id, { renews: b.id, renewedBy: null }],
      ].sort(),
    );
  });

  test('of one offer, whatever it was called', () => {
    const old = certOf({ title: 'Azure Fundamentals', offer: 'az-900', issued: '2022' });
    const now = certOf({ title: 'Microsoft Certified: Azure Fundamentals', offer: 'az-900', issued: '2025' });
    expect(linkRenewals([now, old]).get(old.id)?.renewedBy).toBe(now.id);
  });
});

const offerOf = (
  id: string,
  title: string,
  provider: string,
  url = `https://offers.example/${id}`,
): Offer => ({
  id,
  title,
  provider,
  url,
  skills: ['azure'],
  level: null,
  proof: 'proctored-exam',
  hours: null,
  hoursBasis: null,
  priceUSD: null,
  priceBasis: null,
  validityMonths: null,
  prerequisites: [],
  retired: false,
  asOf: null,
  confidence: 'verified',
  unverified: [],
  sources: [],
  unknown: [],
  note: null,
});

const CATALOGUE: Catalogue = catalogueOf(
  [
    offerOf('az-900', 'Microsoft Certified: Azure Fundamentals (AZ-900)', 'Microsoft'),
    offerOf('pmp', 'Project Management Professional (PMP)', 'PMI'),
    offerOf('first-aid-a', 'First Aid', 'Red Cross'),
    offerOf('first-aid-b', 'First Aid', 'St John Ambulance'),
  ],
  [
    { alias: 'AZ-900', offers: ['az-900'], exactCase: false },
    { alias: 'Azure Fundamentals', offers: ['az-900'], exactCase: false },
    { alias: 'PMP', offers: ['pmp'], exactCase: true },
  ],
);

describe('the catalogue knows a certificate', () => {
  test.each<[string, string | null, readonly string[], string | null]>([
    ['Microsoft Certified: Azure Fundamentals', 'Microsoft', [], 'az-900'],
    ['Azure Fundamentals (AZ-900)', 'Microsoft', [], 'az-900'],
    ['AZ-900: Azure Fundamentals', 'Microsoft Corporation', [], 'az-900'],
    ['az-900', null, [], 'az-900'],
    ['PMP', 'Project Management Institute', [], 'pmp'],
    ['PMP Certification', 'PMI', [], 'pmp'],
    ['First Aid', 'British Red Cross', [], 'first-aid-a'],
    ['First Aid', 'Red Cross', ['az-900'], 'az-900'],
    ['Anything', null, ['http://www.offers.example/pmp/?utm=1'], 'pmp'],
    ['First Aid', null, [], null],
    ['Azure Fundamentals', 'Example Academy', [], null],
    ['Kubernetes', 'Microsoft', [], null],
  ])('"%s" of %s with %j is %s', (title, issuer, hints, id) => {
    expect(findOffer({ title, issuer, hints }, CATALOGUE)?.id ?? null).toBe(id);
  });

  test('and gives it its skills and its weight of proof', async () => {
    const { certs } = await readOne([{ title: 'AZ-900' }], { catalogue: CATALOGUE });
    expect(certs[0]).toMatchObject({
      offer: 'az-900',
      proof: 'proctored-exam',
      skills: [{ id: 'azure', label: 'Azure', from: 'catalogue' }],
    });
  });

  test('the title is asked for skills only when nothing else has any', async () => {
    const titleSkills = () => ['Kubernetes'];
    const [alone, stated] = await Promise.all([
      readOne([{ title: 'K8s' }], { titleSkills }),
      readOne([{ title: 'K8s', skills: ['SQL'] }], { titleSkills }),
    ]);
    expect(alone.certs[0]?.skills).toEqual([{ id: 'kubernetes', label: 'Kubernetes', from: 'title' }]);
    expect(stated.certs[0]?.skills).toEqual([{ id: 'sql', label: 'SQL', from: 'user' }]);
  });
});

describe('by hand', () => {
  test('the search finds an exam code, a part of a title, and nothing for nothing', () => {
    const ids = (typed: string) => searchOffers(typed, CATALOGUE).map(({ id }) => id);
    expect([ids('AZ-900'), ids('azure fund'), ids('first red'), ids(' '), ids('zzz')]).toEqual([
      ['az-900'],
      ['az-900'],
      ['first-aid-a'],
      [],
      [],
    ]);
  });

  const facts = {
    title: 'A',
    issuer: null,
    issued: null,
    expires: null,
    credentialId: null,
    url: null,
    skills: [],
    offer: null,
  };

  test('a picked offer is kept, and what is no date or address is refused by its field', async () => {
    const context = contextOf({ catalogue: CATALOGUE });
    const picked = await certByHand({ ...facts, offer: 'az-900', issued: '2025' }, context);
    expect(picked.kind === 'cert' && picked.cert).toMatchObject({ offer: 'az-900', signature: 'not-signed' });
    for (const [change, field] of [
      [{ title: ' ' }, 'title'],
      [{ issued: '2025-13' }, 'issued'],
      [{ expires: 'soon' }, 'expires'],
      [{ url: 'javascript:1' }, 'url'],
    ] as const) {
      expect(await certByHand({ ...facts, ...change }, context)).toEqual({ kind: 'refused', field });
    }
  });
});

describe('handing out', () => {
  const certs = [
    certOf({
      title: '=HYPERLINK("x")',
      issuer: 'Académie',
      skills: [{ id: null, label: '-1+1', from: 'tag' }],
    }),
    certOf({ title: 'Line, "quoted"', expires: '2028', credentialId: '77', url: 'https://a.example/1' }),
  ];

  test.each(CERT_EXPORTS.map((format) => [format.id, format] as const))(
    'as %s comes back as it was',
    async (_id, format) => {
      const back = await readOne(format.write(certs, TODAY));
      const facts = ({ title, issuer, issued, expires, credentialId, url, skills }: Cert) => [
        title,
        issuer,
        issued,
        expires,
        credentialId,
        url,
        skills.map(({ label }) => label),
      ];
      expect(back.certs.map(facts)).toEqual(certs.map(facts));
    },
  );

  test.each([
    ['=1+1', "'=1+1"],
    ['"=1"', `'"=1"`],
    [' @x', "' @x"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ['-5', '-5'],
    ['+44 20 7946 0000', '+44 20 7946 0000'],
    ['+1+1', "'+1+1"],
    ["it's", "it's"],
    ['', ''],
  ])('a spreadsheet cell %j is written %j', (cell, safe) => {
    expect(spreadsheetSafe(cell)).toBe(safe);
    expect(withoutDefusal(safe)).toBe(cell);
  });

  test('badges get names that stay in their folder, and no name twice', () => {
    const titles = ['../../evil', 'con', 'Café (2)', 'Café 2', '\u202egnp.exe', 'x'.repeat(300)];
    const held = titles.map((title) => certOf({ title }));
    const names = badgeFiles(
      held,
      held.map(({ id }) => ({ cert: id, mediaType: 'image/png', data: '' })),
    ).map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual([
      'badge-evil.png',
      'badge-con.png',
      'badge-cafe-2.png',
      'badge-cafe-2-2.png',
      'badge-gnp-exe.png',
    ]);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]{1,110}\.png$/);
  });
});
