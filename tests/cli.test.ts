/** The built command: stdout, stderr, exit code. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Reading } from '@/utils/core/skills/reading';
import { freshCli } from '@/utils/tasks/fresh-cli.mjs';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

let command: string;
const folder = mkdtempSync(join(tmpdir(), 'nextbadge-cli-'));

/** Each case starts a program, and the machine may be busy. */
vi.setConfig({ testTimeout: 30_000 });

beforeAll(async () => {
  const cli = await freshCli();
  if ('error' in cli) throw new Error(cli.error);
  command = cli.path;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command in an empty folder, so that it can find no package. */
function nextbadge(args: readonly string[], stdin = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd: folder });
    let out = '';
    let said = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, said }));
    child.stdin.end(stdin);
  });
}

/** Writes a file into the test's folder and gives its name. */
function file(name: string, content: string | object): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const needs = (reading: Reading) => Object.fromEntries(reading.skills.map(({ id, need }) => [id, need]));

const TEXT = 'Requirements:\n- Solid SQL\n- Kubernetes\n\nNice to have:\n- GraphQL\n';
const PAGE = `<!doctype html><title>Data Engineer at Example</title><script type="application/ld+json">${JSON.stringify(
  {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Data Engineer',
    hiringOrganization: { '@type': 'Organization', name: 'Example Ltd' },
    description: '<h3>Requirements</h3><ul><li>Solid SQL</li><li>Kubernetes</li></ul>',
  },
)}</script><h1>Data Engineer</h1>`;

describe('read', () => {
  test('a text on standard input gives its skills as JSON', async () => {
    const { code, out, said } = await nextbadge(['read', '-'], TEXT);
    const reading = JSON.parse(out) as Reading;
    expect([code, said]).toEqual([0, '']);
    expect(reading).toMatchObject({
      schema: 'nextbadge/reading@1',
      status: 'read',
      reason: null,
      partial: false,
    });
    expect(reading.posting?.text).toBe(TEXT);
    expect(needs(reading)).toEqual({ sql: 'required', kubernetes: 'required', graphql: 'preferred' });
  });

  test('a saved page with its address is read like the live one', async () => {
    const name = file('page.html', PAGE);
    const { code, out } = await nextbadge(['read', name, '--url', 'https://jobs.example/1']);
    const { posting, skills } = JSON.parse(out) as Reading;
    expect(code).toBe(0);
    expect(posting).toMatchObject({
      title: 'Data Engineer',
      company: 'Example Ltd',
      url: 'https://jobs.example/1',
    });
    expect(posting?.text.startsWith('Data Engineer\n')).toBe(true);
    expect(skills.map(({ id }) => id).sort()).toEqual(['kubernetes', 'sql']);
  });

  test.each([
    ['a fragment of markup', '<ul><li>Solid SQL</li></ul>', []],
    ['a batch line', '{"id":"7","text":"You know SQL."}', []],
    [
      'a schema.org JobPosting',
      '{"@type":"JobPosting","title":"Analyst","description":"<p>You know SQL.</p>"}',
      [],
    ],
    ['a text that looks like markup', '<b> You know SQL.', ['--input', 'text']],
  ])('%s is told by its first character', async (_kind, content, args) => {
    const { code, out } = await nextbadge(['read', '-', ...args], content);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Reading).skills.map(({ id }) => id)).toEqual(['sql']);
  });

  test('a text without a known skill ends well', async () => {
    const { code, out } = await nextbadge(['read', '-'], 'We look forward to hearing from you.');
    expect([code, (JSON.parse(out) as Reading).status]).toEqual([0, 'nothing-recognised']);
  });

  test.each([
    ['an empty file', file('empty.txt', ''), 'no text'],
    ['a page that is no posting', file('other.html', '<title>Weather</title><p>Rain.</p>'), 'not a posting'],
    ['a file that is not there', 'nowhere.html', 'Cannot read nowhere.html: there is no such file.'],
    ['a folder', '.', 'it is a folder'],
    ['broken JSON', file('broken.json', '{"text": "SQL",\n  oops}'), 'broken JSON'],
    ['JSON of a wrong type', file('wrong.json', '{"text": 5}'), '"text" has to be a string'],
    ['JSON without content', file('none.json', '{"id": 5}'), '"html" or "text" is missing'],
  ])('%s ends with 3, says why, and prints the JSON', async (_kind, name, words) => {
    const { code, out, said } = await nextbadge(['read', name, '--url', 'https://weather.example/today']);
    expect(code).toBe(3);
    expect(said).toContain(words);
    expect(JSON.parse(out)).toMatchObject({ status: 'not-a-posting', posting: null, skills: [] });
  });

  test('--format text is for people', async () => {
    const { out } = await nextbadge(['read', '-', '--format', 'text'], TEXT);
    expect(out).toContain('Required (2)\n  SQL\n  Kubernetes\n');
    expect(out).toContain('Preferred (1)\n  GraphQL\n');
  });
});

describe('plan', () => {
  const held = file('certs.json', [
    { title: 'SQL Basics', issuer: 'Example', issued: '2026-01-05', skills: ['SQL'] },
  ]);

  test('a plain list of certificates is held against the posting', async () => {
    const { code, out, said } = await nextbadge(
      ['plan', '-', '--certs', held, '--today', '2026-11-25'],
      TEXT,
    );
    const report = JSON.parse(out);
    expect([code, said]).toEqual([0, '']);
    expect(report).toMatchObject({
      schema: 'nextbadge/report@1',
      today: '2026-11-25',
      coverage: { required: { covered: 1, of: 2 }, preferred: { covered: 0, of: 1 } },
    });
    expect(report.plan.offers.length).toBe(1);
    expect(report.plan.offers[0].closes).toContain('kubernetes');
  });

  test('the same input gives the same bytes', async () => {
    const args = ['plan', '-', '--certs', held, '--today', '2026-11-25'];
    const [first, second] = [await nextbadge(args, TEXT), await nextbadge(args, TEXT)];
    expect(first.out).toBe(second.out);
  });

  test('a catalogue of one offer is all there is to choose from', async () => {
    const catalogue = file('offers.jsonl', {
      id: 'k1',
      title: 'Kubernetes First Steps',
      skills: ['Kubernetes'],
      priceUSD: 0,
    });
    const { out } = await nextbadge(['plan', '-', '--certs', held, '--catalogue', catalogue], TEXT);
    expect(JSON.parse(out).plan.offers).toMatchObject([{ id: 'k1', closes: ['kubernetes'] }]);
  });

  test.each([
    ['a missing certificate file', ['--certs', 'nowhere.json'], '--certs: Cannot read nowhere.json'],
    [
      'a certificate file that is none',
      ['--certs', file('cats.json', '{"cats": 3}')],
      '--certs: cats.json: ',
    ],
    [
      'a missing catalogue',
      ['--certs', held, '--catalogue', 'nowhere.jsonl'],
      '--catalogue: Cannot read nowhere.jsonl',
    ],
    [
      'an offer of an unknown skill',
      [
        '--certs',
        held,
        '--catalogue',
        file('bad1.jsonl', '\n{"id":"a","title":"A","skills":["Qwertology"]}'),
      ],
      'bad1.jsonl, line 2: there is no skill "Qwertology" in the vocabulary.',
    ],
  ])('%s is wrong use, and the place is named', async (_kind, args, words) => {
    const { code, out, said } = await nextbadge(['plan', '-', ...args], TEXT);
    expect([code, out]).toEqual([2, '']);
    expect(said).toContain(words);
  });

  test('what is no posting still gives a report', async () => {
    const { code, out } = await nextbadge(['plan', '-', '--certs', held], '');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      reading: { status: 'not-a-posting' },
      matches: [],
      plan: { offers: [] },
    });
  });
});

describe('certs', () => {
  const list = file('list.json', [
    { title: 'SQL Basics', issuer: 'Example', issued: '2024-01-05', skills: ['SQL'] },
  ]);

  test('certificates come out in the form that --certs reads', async () => {
    const { code, out } = await nextbadge(['certs', list, '--today', '2026-11-25']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'nextbadge/certs@1',
      certs: [{ title: 'SQL Basics', skills: [{ id: 'sql' }], validity: 'valid', state: 'not-signed' }],
      files: [{ file: 'list.json', records: 1, error: null }],
    });
    const again = await nextbadge(['certs', file('printed.json', out), '--today', '2026-11-25']);
    const [{ source: _, because: __, ...first }] = JSON.parse(out).certs;
    expect(JSON.parse(again.out).certs).toMatchObject([first]);
  });

  test('--into gathers certificates, each once', async () => {
    const other = file('analyst.json', [
      { title: 'Kubernetes Basics', issuer: 'Example', skills: ['Kubernetes'] },
    ]);
    await nextbadge(['certs', list, '--into', 'vault.json']);
    await nextbadge(['certs', other, list, '--into', 'vault.json']);
    const { certs } = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8'));
    expect(certs.map(({ title }: { title: string }) => title)).toEqual(['SQL Basics', 'Kubernetes Basics']);
  });

  test('--into leaves a file alone that is not its own', async () => {
    const notes = file('notes.txt', 'Buy milk.');
    const { code, said } = await nextbadge(['certs', list, '--into', notes]);
    expect(code).toBe(2);
    expect(said).toContain('Nothing was changed.');
    expect(readFileSync(join(folder, notes), 'utf8')).toBe('Buy milk.');
  });

  test.each([
    ['no file can be read', ['nowhere.json'], 3],
    ['some files can be read', [list, 'nowhere.json'], 4],
  ])('where %s, the JSON is printed all the same', async (_kind, files, expected) => {
    const { code, out, said } = await nextbadge(['certs', ...files]);
    expect(code).toBe(expected);
    expect(said).toContain('Cannot read nowhere.json');
    expect(JSON.parse(out).files.at(-1)).toMatchObject({
      file: 'nowhere.json',
      error: { code: 'unreadable' },
    });
  });
});

describe('batch', () => {
  const line = (index: number) =>
    JSON.stringify({ id: `n${index}`, text: `You know ${index % 2 ? 'SQL' : 'Kubernetes'}.` });
  const parse = (out: string) =>
    out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));

  test('a bad line answers in its place and the rest goes on', async () => {
    const input = [line(0), '{oops', '{"id":"b"}', '[]', '{"id":"c","html":5}', '', line(1)].join('\n');
    const { code, out, said } = await nextbadge(['batch', '-', '--jobs', '1'], input);
    expect(code).toBe(4);
    expect(said).toContain('4 lines could not be read.');
    expect(parse(out)).toMatchObject([
      { id: 'n0', status: 'read' },
      { id: null, error: { code: 'bad_json' } },
      { id: 'b', error: { code: 'missing_text' } },
      { id: null, error: { code: 'not_an_object' } },
      { id: 'c', error: { code: 'wrong_type' } },
      { id: 'n1', status: 'read' },
    ]);
  });

  test('order and bytes are the same with any number of jobs', async () => {
    const input = file('many.jsonl', Array.from({ length: 500 }, (_, index) => line(index)).join('\n'));
    const [one, three] = [
      await nextbadge(['batch', input, '--jobs', '1']),
      await nextbadge(['batch', input, '--jobs', '3']),
    ];
    expect(parse(one.out).map(({ id }) => id)).toEqual(
      Array.from({ length: 500 }, (_, index) => `n${index}`),
    );
    expect(three.out).toBe(one.out);
    expect([one.code, three.code]).toEqual([0, 0]);
  });

  test('a line gives what read gives', async () => {
    const { out } = await nextbadge(['batch', '-', '--jobs', '1'], JSON.stringify({ id: 'x', text: TEXT }));
    const { id, ...reading } = parse(out)[0];
    expect(id).toBe('x');
    expect(reading).toEqual(JSON.parse((await nextbadge(['read', '-'], TEXT)).out));
  });

  test('a receiver that stops early is no error', async () => {
    const input = file('long.jsonl', Array.from({ length: 3000 }, (_, index) => line(index)).join('\n'));
    const shell = `"${process.execPath}" "${command}" batch ${input} | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const ended = await new Promise<string>((resolve) => {
      const child = spawn('bash', ['-c', shell], { cwd: folder });
      let out = '';
      child.stdout.on('data', (chunk) => {
        out += chunk;
      });
      child.on('close', () => resolve(out));
    });
    expect(ended.trim().split('\n').at(-1)).toBe('0');
  });

  test('a file that is not there ends with 3', async () => {
    const { code, said } = await nextbadge(['batch', 'nowhere.jsonl']);
    expect(code).toBe(3);
    expect(said).toContain('nowhere.jsonl');
  });
});

describe('wrong use and help', () => {
  test('what is wrong is said on stderr, with where to read on', async () => {
    const { code, out, said } = await nextbadge(['plan', '-']);
    expect([code, out]).toEqual([2, '']);
    expect(said).toBe('--certs is needed.\nTry: nextbadge help plan\n');
  });

  test('help and version go to stdout', async () => {
    const [help, version] = await Promise.all([nextbadge(['--help']), nextbadge(['--version'])]);
    expect([help.code, version.code]).toEqual([0, 0]);
    expect(help.out).toContain('Usage: nextbadge COMMAND');
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('report', () => {
  const held = file('held.json', [
    {
      title: 'SQL Basics',
      issuer: 'Example',
      issued: '2026-01-05',
      skills: ['SQL'],
      url: 'https://b.example/k',
    },
  ]);
  const one = file('one.txt', TEXT);
  const other = file('analyst-posting.json', {
    title: 'Analyst',
    text: 'Requirements:\n- Solid SQL\n- Python\n',
  });
  const args = ['report', one, other, '--certs', held, '--today', '2026-11-25'];

  test('several postings become one report, the same bytes each time', async () => {
    const [first, second] = [await nextbadge(args), await nextbadge(args)];
    expect([first.code, first.said]).toEqual([0, '']);
    expect(first.out).toBe(second.out);
    const report = JSON.parse(first.out);
    expect(report.schema).toBe('nextbadge/dossier@1');
    expect(report.postings.length).toBe(2);
    expect(report.demand[0]).toMatchObject({ skills: ['sql'], required: 2, status: 'covered' });
  });

  test('readings, lines of a batch and an earlier report are taken for what they are', async () => {
    const { out: lines } = await nextbadge(['batch', '-'], '{"id":1,"text":"You know SQL."}\n{"id":2}\n');
    const [reading = ''] = lines.split('\n');
    const report = file('report.json', (await nextbadge(args)).out);
    const files = [file('a.json', reading), file('b.jsonl', `${lines}{"text":"You know Python."}\n`), report];
    const { code, out, said } = await nextbadge(['report', ...files, '--certs', held]);
    expect(code).toBe(4);
    expect(said).toBe('b.jsonl, line 2: neither a posting nor a reading.\n');
    expect(JSON.parse(out).postings.length).toBe(1 + 2 + 2);
    expect(JSON.parse(out).unread).toEqual([{ name: 'b.jsonl, line 2', code: 'unreadable' }]);
  });

  test('nothing of the person goes in unless asked', async () => {
    const personal = ['--name', 'Kim Doe', '--email', 'kim@doe.example', '--links'];
    const [bare, full] = [await nextbadge(args), await nextbadge([...args, ...personal])];
    for (const word of ['Kim Doe', 'kim@doe.example', 'https://b.example/k']) {
      expect(bare.out).not.toContain(word);
      expect(full.out).toContain(word);
    }
  });

  test('says what is new since an earlier report, in the language asked for', async () => {
    const since = file('since.json', (await nextbadge(args)).out);
    const more = file('more.json', [
      { title: 'SQL Basics', issuer: 'Example', issued: '2026-01-05', skills: ['SQL'] },
      { title: 'Python Basics', issuer: 'Example', issued: '2026-11-05', skills: ['Python'] },
    ]);
    const { code, out } = await nextbadge([
      ...['report', one, other, '--certs', more, '--today', '2026-12-24', '--since', since],
      ...['--format', 'markdown', '--report-lang', 'de'],
    ]);
    expect(code).toBe(0);
    expect(out).toContain('## Seit dem Bericht vom 25. Nov. 2026');
    expect(out).toContain('**Neu abgedeckte Kenntnisse:** Python');
  });

  test.each([
    ['an earlier report that is none', ['--since', held], 'It is no report of Nextbadge.'],
    ['a part that there is not', ['--without', 'colours'], '--without takes coverage, skills,'],
    ['a language without words', ['--report-lang', 'tlh'], '--report-lang takes en, de, fr, es, nl'],
  ])('%s is wrong use', async (_what, more, words) => {
    const { code, out, said } = await nextbadge([...args, ...more]);
    expect([code, out]).toEqual([2, '']);
    expect(said).toContain(words);
  });

  test('without a single posting it still writes, and ends with 3', async () => {
    const { code, out } = await nextbadge(['report', 'nowhere.html', '--certs', held]);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ postings: [], unread: [{ name: 'nowhere.html' }] });
  });
});
