import { describe, expect, test } from 'vitest';
import { needsIn, skillsIn } from './read-lines';

const R = 'required';
const P = 'preferred';
const M = 'mentioned';

describe('the heading says how much, unless the line says more', () => {
  test.each<[string, Record<string, string>]>([
    ['Must have:\n- Python\n- SQL\nNice to have:\n- Airflow', { Python: R, SQL: R, Airflow: P }],
    ['Requirements\n- Kafka is a plus\n- SQL', { Kafka: P, SQL: R }],
    ['Nice to have\n- Strong experience with Spark', { Spark: P }],
    ['Nice to have\n- English is a must, Danish is an advantage', { English: R, Danish: P }],
    ['Your tasks\n- Build services in Go', { Go: R }],
    ['Our tech stack\n- Go, Kafka\n- You need to know SQL', { Go: M, Kafka: M, SQL: R }],
    ['Requirements\n- Familiarity with Azure', { Azure: R }],
    ['We work in teams. Some exposure to Azure.', { Azure: P }],
    ['Benefits\n- Free Spark tickets', {}],
    ['Similar jobs\nJava Developer', {}],
    ['About us\nWe build Kubernetes tools.', { Kubernetes: M }],
    ['How to apply\nWrite to us in English.', {}],
    ['Engineer\nRole: Java\nIndustry: Payroll\nRequirements\n- Go', { Go: R }],
  ])('%j', (text, expected) => {
    expect(needsIn(text)).toEqual(expected);
  });
});

describe('how far a cue reaches', () => {
  test.each<[string, Record<string, string>]>([
    ['Experience with Terraform is required; Ansible would be a plus.', { Terraform: R, Ansible: P }],
    ['Python is required, Rust is a plus.', { Python: R, Rust: P }],
    ['Strong knowledge of Python, Kafka is a plus.', { Python: R, Kafka: P }],
    ['Python, Go and Rust are a plus.', { Python: P, Go: P, Rust: P }],
    ['- Docker (preferred)\n- Bash\n- SQL (required)\n- Go, bonus', { Docker: P, SQL: R, Go: P }],
    ['Requirements\n- Typed languages such as Java (advantage: Rust)', { Java: R, Rust: P }],
    ['Requirements\n- Ideally React, Vue and CSS', { React: P, Vue: P, CSS: P }],
    ['Requirements\n- Advantage: Docker', { Docker: P }],
    ['Requirements\n- 3 years of Java, preferably Kotlin, and SQL', { Java: R, Kotlin: P, SQL: R }],
    ['Requirements\n- SQL (ideally v12+)', { SQL: R }],
    ['Python is a must while Go is an advantage.', { Python: R, Go: P }],
    [
      'Requirements\nPython Any experience with Docker would be ideal React Redux',
      {
        Python: R,
        Docker: P,
        React: R,
        Redux: R,
      },
    ],
    ['Requirements\nInterest in Kafka as well as versed in SQL', { Kafka: P, SQL: R }],
    ['Requirements\n- Rust: a plus but not a requirement', { Rust: P }],
    ['Requirements\n- Take advantage of our Spark courses', { Spark: M }],
    ['Requirements\n- React, or willingness to learn it', { React: P }],
    ['Requirements\n- Fluent English and willing to learn German', { English: R, German: P }],
    ['Nice to know, all of these are a plus:\n- Kafka\n- Go', { Kafka: P, Go: P }],
  ])('%j', (text, expected) => {
    expect(needsIn(text)).toEqual(expected);
  });
});

describe('what is waived is not asked for', () => {
  test.each<[string, Record<string, string>]>([
    ['No Java needed.', {}],
    ['Java is not required.', {}],
    ['You do not need to know Kubernetes.', {}],
    ['No experience needed. Python is a must.', { Python: R }],
    ['PHP is no longer used here; we moved to Go.', { Go: M }],
    ['We moved from Jenkins to GitHub Actions.', { 'GitHub Actions': M }],
    ['Help us with replacing PHP with Go.', { Go: R }],
    ['Replace PHP by Go.', { Go: R }],
    ['This is not a PHP role.', {}],
    ['Training in SAP provided.', {}],
    ['Requirements\n- Go instead of PHP', { Go: R }],
    ['Requirements\n- Not only Python but also Scrum', { Python: R, Scrum: R }],
    ['Requirements\n- You cannot do without SQL', { SQL: R }],
    ['Requirements\n- Rust is not required but a plus', { Rust: P }],
  ])('%j', (text, expected) => {
    expect(needsIn(text)).toEqual(expected);
  });
});

describe('who a sentence speaks of', () => {
  test.each<[string, Record<string, string>]>([
    ['Requirements\n- Work closely with UX Design and SQL engineers', {}],
    ['Requirements\n- Experience with Scrum teams', { Scrum: R }],
    ['We are looking for Java developers.', { Java: R }],
    ['Requirements\n- Degree in Computer Science or Mathematics', {}],
    ['Requirements\n- Computer Science degree', {}],
    ['Requirements\n- Degree in Computer Science and experience with SQL', { SQL: R }],
    ['Requirements\n- BSc in Computer Science or equivalent experience', {}],
    ['Our customers use SAP.', { SAP: M }],
    ['We mainly use Kafka.', { Kafka: M }],
    ['You must possess SQL experience.', { SQL: R }],
  ])('%j', (text, expected) => {
    expect(needsIn(text)).toEqual(expected);
  });
});

describe('named twice is one need, the strongest', () => {
  test.each<[string, Record<string, string>]>([
    ['Nice to have\n- Go\nRequirements\n- Go', { Go: R }],
    ['Our stack\n- Go\nRequirements\n- Go is a plus', { Go: P }],
    ['Your tasks\n- Write Go\nRequirements\n- Go is a plus', { Go: P }],
  ])('%j', (text, expected) => {
    expect(needsIn(text)).toEqual(expected);
  });
});

describe('certificates', () => {
  test.each<[string, Record<string, string>]>([
    ['Requirements\n- Must hold a PMP', { PMP: R }],
    ['Requirements\n- Must be able to obtain a PMP within a year', { PMP: P }],
    ['Requirements\n- Ability to obtain PRINCE2', { PRINCE2: P }],
    ['Requirements\n- PMP preferred', { PMP: P }],
  ])('%j', (text, expected) => {
    expect(needsIn(text)).toEqual(expected);
  });
});

test('a mention that takes in more than the name is graded by the rest of it', () => {
  expect(needsIn('Requirements\n- «Python-skills are a plus»')).toEqual({ Python: P });
  expect(needsIn("Requirements\n- «Bachelor's degree in Computer Science»")).toEqual({});
});

describe('cues of other languages', () => {
  test.each<[string, string, Record<string, string>]>([
    ['de', 'Dein Profil\n- Sehr gute Kenntnisse in SQL\n- Kafka von Vorteil', { SQL: R, Kafka: P }],
    ['de', 'SAP ist kein Muss. Excel wird vorausgesetzt.', { Excel: R }],
    ['de', 'Studium der Mathematik oder Computer Science, Erfahrung mit Go', { Go: R }],
    ['fr', 'Votre profil\n- Maîtrise de SQL\n- Kafka serait un plus', { SQL: R, Kafka: P }],
    ['es', 'Requisitos\n- Imprescindible SQL\n- Valorable experiencia con Docker', { SQL: R, Docker: P }],
    ['es', 'No es necesario Java.', {}],
    ['nl', 'Jouw profiel\n- Kennis van SQL\n- Kennis van Azure is een pré', { SQL: R, Azure: P }],
    ['nl', 'Java is niet vereist.', {}],
  ])('%s %j', (lang, text, expected) => {
    expect(needsIn(text, lang)).toEqual(expected);
  });
});

test('headings in capitals and a text in lower case read alike', () => {
  expect(needsIn('MUST HAVE\n- PYTHON\nNICE TO HAVE\n- GO')).toEqual({ Python: R, Go: P });
  expect(needsIn('must have\n- python\nnice to have\n- go')).toEqual({ Python: R, Go: P });
});

test('a name the vocabulary lacks has an id of its own', () => {
  const [skill] = skillsIn('Requirements\n- Experience with «Foo Bar 3»');
  expect(skill).toMatchObject({ id: 'x:foo-bar-3', known: false, kind: 'skill', need: 'required' });
});
