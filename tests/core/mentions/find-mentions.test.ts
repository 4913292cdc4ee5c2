import { describe, expect, test } from 'vitest';
import { findMentions } from '../../../utils/core/mentions/find-mentions';
import { finish } from '../../../utils/core/pipeline';
import { readText } from '../../../utils/core/posting';
import type { PostingText } from '../../../utils/core/posting/posting';
import { findSections } from '../../../utils/core/sections/find-sections';
import { loadVocabulary } from '../../../utils/core/vocabulary';
import { type Dictionary, EMPTY_DICTIONARY } from '../../../utils/core/vocabulary/dictionary';

const vocabulary = loadVocabulary();

function postingOf(text: string, lang = 'en', company: string | null = null): PostingText {
  const result = readText(text, { lang });
  if (result.kind === 'not-a-posting') throw new Error('the sample is no posting');
  return { ...result, posting: { ...result.posting, company } };
}

function mentionsOf(posting: PostingText, dictionary: Dictionary = EMPTY_DICTIONARY) {
  return finish(findMentions(posting, finish(findSections(posting)), vocabulary, dictionary));
}

const idsOf = (text: string, lang?: string): (string | null)[] =>
  mentionsOf(postingOf(text, lang)).map((mention) => mention.skillId);

describe('names', () => {
  test.each([
    [
      'Requirements:\n- Five years of C++ on embedded boards\n- C# for our test tools',
      ['cpp', 'csharp'],
      ['c'],
    ],
    ['We build with Node.js, Vue.js and ASP.NET Core.', ['node-js', 'vue-js', 'aspdotnet-core'], ['dotnet']],
    ['Languages:python,c,java', ['python', 'c', 'java'], []],
    ['Knowledge of HTML5/CSS3 and UI/UX', ['html', 'css', 'ui-design', 'ux-design'], []],
    ['Experience with CI/CD, PL/SQL and TCP/IP', ['ci-cd', 'pl-sql', 'tcp-ip'], ['sql']],
    ['Experience with C/C++ on Linux', ['c', 'cpp', 'linux'], []],
    ['Strong JavaScript skills', ['javascript'], ['java']],
    ['You make rapid, continuous deployment possible', ['ci-cd'], ['rapid']],
    [
      'Strong C\u00adSS and Java\u200bScript, plus Ｐｙｔｈｏｎ.',
      ['css', 'javascript', 'python'],
      ['java', 'c'],
    ],
    ['You know REST API design and web service security', ['rest-apis'], []],
  ])('in "%s"', (text, there, absent) => {
    const ids = idsOf(text);
    for (const id of there) expect(ids).toContain(id);
    for (const id of absent) expect(ids).not.toContain(id);
  });

  test('the longest name wins', () => {
    const texts = mentionsOf(postingOf('Experience with Spring Boot and SQL Server')).map(
      (mention) => mention.text,
    );
    expect(texts).toEqual(['Spring Boot', 'SQL Server']);
  });

  test('a form in another language is found only in a text of that language', () => {
    const text = 'Sicherer Umgang mit Excel und Erfahrung im Projektmanagement';
    expect(idsOf(text, 'de')).toContain('project-management');
    expect(idsOf(text, 'nl')).not.toContain('project-management');
  });
});

describe('ordinary words', () => {
  test.each([
    'You go the extra mile and react quickly when a guest asks.',
    'People who excel at selling have access to a gym.',
    'You express ideas clearly, and the outlook is bright.',
    'Our R&D unit grades each design A, B or C.',
    'Cross-functional teams spread the word.',
    'You work in a lean team and build a kitchen from scratch.',
  ])('"%s" names no skill of a tool', (text) => {
    const tools = [
      'go',
      'react',
      'microsoft-excel',
      'microsoft-access',
      'express',
      'microsoft-outlook',
      'r',
      'c',
    ];
    const more = ['microsoft-teams', 'microsoft-word', 'lean-manufacturing', 'scratch'];
    expect(idsOf(text).filter((id) => id !== null && [...tools, ...more].includes(id))).toEqual([]);
  });
});

describe('senses', () => {
  test.each([
    ['Invoicing, AP/AR and ledger work for three entities', 'accounts-receivable', 'augmented-reality'],
    ['AR and VR apps built with Unity and ARKit', 'augmented-reality', 'accounts-receivable'],
    ['Deploy to GCP or AWS with Terraform', 'google-cloud-platform', 'good-clinical-practice'],
    ['Clinical trials after ICH-GCP and GMP', 'good-clinical-practice', 'google-cloud-platform'],
    [
      'Maintenance of pumps and hydraulic machines in the plant',
      'preventive-maintenance',
      'application-support',
    ],
  ])('"%s" means %s', (text, meant, other) => {
    expect(idsOf(text)).toContain(meant);
    expect(idsOf(text)).not.toContain(other);
  });
});

test('the upkeep of software is no trade', () => {
  expect(idsOf('Development, testing and maintenance of our web applications')).not.toContain(
    'preventive-maintenance',
  );
});

describe('frames', () => {
  test.each([
    ['At least 3 years of procurement experience, preferably in retail', 'procurement'],
    ['Good excel skills', 'microsoft-excel'],
  ])('"%s" asks for what stands before the word, whatever its case', (text, meant) => {
    expect(idsOf(text)).toContain(meant);
  });
});

describe('lists', () => {
  test('lines of one name each are a list', () => {
    expect(idsOf('Tableau\nLooker\nPowerPoint')).toContain('looker');
    expect(idsOf('- Rust\n- Python\n- Go')).toEqual(['rust', 'python', 'go']);
  });

  test('a word alone on its line is no skill for that', () => {
    expect(idsOf('We write reports.\nLooker\nCall us.')).not.toContain('looker');
  });
});

describe('text that asks for nothing', () => {
  test.each([
    ['About us\nOur team has solid experience with TypeScript and PostgreSQL.', ['typescript', 'postgresql']],
    ['Benefits\n- Free English lessons and first aid training', []],
    ['About us\nA marketing agency that sells accounting to bakers.', []],
    ['Similar jobs\n- Experience with TypeScript and PostgreSQL', []],
  ])('where a posting speaks of itself, only what the work needs counts: "%s"', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  test.each([
    'Apply at https://example.com/jobs/python-java or jobs@react.example',
    'See our file setup.py and `import pandas` for the style',
  ])('addresses, files and code in "%s" name no skill', (text) => {
    expect(idsOf(text)).toEqual([]);
  });

  test("the employer's own name is no skill, a product of its maker is", () => {
    const posting = postingOf(
      'Requirements\n- Experience with Docker and Oracle Database\n- Docker is hiring',
      'en',
      'Docker, Inc.',
    );
    expect(mentionsOf(posting).map((mention) => mention.text)).toEqual(['Oracle Database']);
  });
});

describe('unknown skills', () => {
  test('a proper name in the frame of a skill comes out without an id', () => {
    const mentions = mentionsOf(
      postingOf('Requirements\n- Experience with Foobar 3, Bazlang and Kubernetes'),
    );
    expect(mentions.map(({ text, skillId }) => [text.split(' ')[0], skillId])).toEqual([
      ['Foobar', null],
      ['Bazlang', null],
      ['Kubernetes', 'kubernetes'],
    ]);
  });

  test.each([
    "Bachelor's degree. Strong Ability to Collaborate in Modern Teams.",
    'We are hiring. Send us a note!',
  ])('nothing unknown is shown for "%s"', (text) => {
    expect(mentionsOf(postingOf(text)).filter((mention) => mention.skillId === null)).toEqual([]);
  });

  test.each([
    ['de', 'Anforderungen\n- Erfahrung in der Entwicklung, Beratung und Kommunikation'],
    ['es', 'Requisitos\n- Experiencia en Memoria Gráfica y Entidad Financiera'],
  ])('in %s a capital alone makes no skill: "%s"', (language, text) => {
    expect(mentionsOf(postingOf(text, language)).filter((mention) => mention.skillId === null)).toEqual([]);
  });
});

describe('what the user taught', () => {
  const posting = postingOf('Requirements\n- Experience with Kubernetes, Frobnicator and Widgetry');

  test('a name that is no skill for them is passed over, under any of its names', () => {
    const mentions = mentionsOf(posting, { ...EMPTY_DICTIONARY, notSkills: ['kubernetes'] });
    expect(mentions.map((mention) => mention.skillId)).not.toContain('kubernetes');
  });

  test('a name given as another skill is that skill', () => {
    const mentions = mentionsOf(posting, { ...EMPTY_DICTIONARY, sameAs: { frobnicator: 'docker' } });
    expect(mentions.find((mention) => mention.text === 'Frobnicator')?.skillId).toBe('docker');
  });

  test('a name they call a skill comes out, without an id', () => {
    const mentions = mentionsOf(posting, { ...EMPTY_DICTIONARY, skills: ['widgetry'] });
    expect(mentions.find((mention) => mention.text === 'Widgetry')?.skillId).toBeNull();
  });
});
