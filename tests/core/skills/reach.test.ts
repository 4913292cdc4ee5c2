import { describe, expect, test } from 'vitest';
import { linksOf } from '../../../utils/core/skills/links';
import { regionOf } from '../../../utils/core/skills/reach';
import { statementIn, wordsBetween } from './read-lines';

/** The names that each cue of a line grades, by the words of the cue. */
function reachIn(text: string): Record<string, string[]> {
  const statement = statementIn(text);
  return Object.fromEntries(
    statement.cues.map((cue) => {
      const { from, to } = regionOf(cue, statement);
      const reached = statement.spots.filter((spot) => spot.from >= from && spot.to <= to);
      return [wordsBetween(statement, cue.from, cue.to), reached.map(({ mention }) => mention.text)];
    }),
  );
}

describe('which names a cue grades', () => {
  test.each<[string, Record<string, string[]>]>([
    // Back: up to another claim, a demand of its own, the end of the clause or the sentence.
    ['Python, Go and Rust are a plus', { 'are a plus': ['Python', 'Go', 'Rust'] }],
    ['Python is required, Rust is a plus', { 'is required': ['Python'], 'is a plus': ['Rust'] }],
    [
      'Python is a plus, Rust is required, Go is a must',
      { 'is a plus': ['Python'], 'is required': ['Rust'], 'is a must': ['Go'] },
    ],
    [
      'Strong knowledge of Python, Kafka is a plus',
      { 'strong knowledge of': ['Python'], 'is a plus': ['Kafka'] },
    ],
    [
      'Experience with Java, Go, Kotlin is a plus',
      { 'experience with': ['Java', 'Go'], 'is a plus': ['Kotlin'] },
    ],
    [
      'Experience with Go and Java, Kotlin preferred',
      { 'experience with': ['Go', 'Java'], preferred: ['Kotlin'] },
    ],
    ['Experience with Go and Java preferred', { 'experience with': [], preferred: ['Go', 'Java'] }],
    ['You must know Java and Go, Kotlin is a plus', { 'you must': ['Java', 'Go'], 'is a plus': ['Kotlin'] }],
    ['Must know Go, Java preferred', { 'must know': ['Go'], preferred: ['Java'] }],
    ['Experience with Java; Kotlin is a plus', { 'experience with': ['Java'], 'is a plus': ['Kotlin'] }],
    ['Java is a must while Go is an advantage', { 'is a must': ['Java'], 'is an advantage': ['Go'] }],
    ['knows Java! kotlin and Go are a plus', { 'are a plus': ['kotlin', 'Go'] }],
    ['C++ v1.2 and Kotlin are a plus', { 'are a plus': ['C++', 'Kotlin'] }],
    ['Docker required, Kafka', { required: ['Docker'] }],
    ['Go, SQL, bonus', { bonus: ['SQL'] }],
    ['Go, bonus', { bonus: ['Go'] }],
    ['Rust: nice to have', { 'nice to have': ['Rust'] }],
    ['Rust – nice to have; SQL', { 'nice to have': ['Rust'] }],
    ['React, or willing to learn it', { 'or willing to learn': ['React'] }],
    // Forward: up to the end of the clause or the next claim.
    ['Required: Docker', { required: ['Docker'] }],
    ['Advantage: Docker', { 'advantage :': ['Docker'] }],
    ['Preferably: Docker, Kafka', { preferably: ['Docker', 'Kafka'] }],
    ['Preferably React, Vue and CSS', { preferably: ['React', 'Vue', 'CSS'] }],
    ['Preferably React; Vue', { preferably: ['React'] }],
    ['Preferably React but Vue', { preferably: ['React'] }],
    ['Java, preferably Kotlin, and SQL', { preferably: ['Kotlin'] }],
    ['Java, preferably, Kotlin, SQL', { preferably: ['Kotlin'] }],
    ['Willing to learn the following: React, Vue', { 'willing to learn': ['React', 'Vue'] }],
    ['One of: React, Vue; Docker', { 'one of': ['React', 'Vue'] }],
    [
      'One of the following is required: React, Vue',
      { 'one of the following': ['React', 'Vue'], 'is required': ['React', 'Vue'] },
    ],
    ['We use Kafka and you need SQL', { 'we use': ['Kafka'], 'you need': ['SQL'] }],
    ['Interest in Kafka and experience with SQL', { 'interest in': ['Kafka'], 'experience with': ['SQL'] }],
    ['Interest in Kafka, experience with SQL', { 'interest in': ['Kafka'], 'experience with': ['SQL'] }],
    ['Interest in Kafka as well as versed in SQL', { 'interest in': ['Kafka'], 'versed in': ['SQL'] }],
    ['Ideally experience with SQL', { ideally: ['SQL'], 'experience with': ['SQL'] }],
    ['Tools such as Docker, Kafka required', { 'such as': ['Docker'], required: ['Docker', 'Kafka'] }],
    // In brackets: the bracket, or the item before a bare one.
    ['SQL, Docker (preferred) and Go', { preferred: ['Docker'] }],
    ['SQL (Docker preferred) and Go', { preferred: ['Docker'] }],
    ['SQL (Docker preferred, Kafka) and Go', { preferred: ['Docker'] }],
    ['SQL (Docker, preferably Kafka) and Go', { preferably: ['Kafka'] }],
    ['SQL (preferably Docker, Kafka) and Go', { preferably: ['Docker', 'Kafka'] }],
    ['SQL (Docker required, Kafka) and Go', { required: ['Docker', 'Kafka'] }],
    ['SQL [Docker, preferred] and Go', { preferred: ['Docker'] }],
    ['SQL (Docker preferred', { preferred: ['Docker'] }],
    ['SQL, Go (a plus)', { 'a plus': ['Go'] }],
    ['SQL and Go (a plus)', { 'a plus': ['SQL', 'Go'] }],
    ['SQL, Go (preferred but optional)', { preferred: ['Go'], optional: ['Go'] }],
    ['SQL (ideally v12+) and Go', { ideally: [] }],
    ['SQL (ideally) and Go', { ideally: ['SQL'] }],
    ['SQL (Docker, Kafka) is a plus', { 'is a plus': ['SQL', 'Docker', 'Kafka'] }],
    ['Typed languages such as Java (advantage: Rust)', { 'such as': ['Java'], 'advantage :': ['Rust'] }],
    // What is not asked for.
    ['No Java needed', { no: ['Java'] }],
    ['No PHP, Perl or Java needed', { no: ['PHP', 'Java'] }],
    ['No experience with PHP, we use Java', { 'no experience with': ['PHP'], 'we use': ['Java'] }],
    ['No experience with PHP; Java', { 'no experience with': ['PHP'] }],
    [
      'You do not need to know Kubernetes, Docker or Go',
      { 'you do not need': ['Kubernetes', 'Docker', 'Go'] },
    ],
    ['You do not need to know Kubernetes, we teach it with Docker', { 'you do not need': ['Kubernetes'] }],
    ['Not a Java or PHP role', { 'not a': ['Java', 'PHP'] }],
    ['No Java, Kotlin or anything of that sort needed', {}],
    ['We moved from Jenkins', { 'moved from': ['Jenkins'] }],
    ['Moved from PHP, Java to Go', { 'moved from': ['PHP', 'Java'] }],
    ['Replacing PHP with Go', { replacing: ['PHP'] }],
    // A name is no cue; a soft skill may be in one.
    ['«Python skills are a plus»', { 'are a plus': ['«Python skills are a plus»'] }],
    ['«C++ skills required»', { required: ['«C++ skills required»'] }],
    ['«Foo Bar» and Go are a plus', { 'are a plus': ['«Foo Bar»', 'Go'] }],
    ['«Preferred Foo» and Go', {}],
    ['Communication and Python are a plus', { 'are a plus': ['Communication', 'Python'] }],
  ])('%j', (text, expected) => {
    expect(reachIn(text)).toEqual(expected);
  });
});

describe('where a clause ends', () => {
  test.each<[string, string[]]>([
    ['knows Go; SQL', ['knows go', '; sql']],
    ['knows Go: SQL', ['knows go', ': sql']],
    ['knows Go – sql', ['knows go', '– sql']],
    ['knows Go - sql', ['knows go', '- sql']],
    ['knows Go -sql', ['knows go - sql']],
    ['knows Go- sql', ['knows go - sql']],
    ['full-time Go', ['full time go']],
    ['knows Go -', ['knows go -']],
    ['Python but Go while Rust', ['python', 'but go', 'while rust']],
    ['Python (but Go) and Rust', ['python ( but go ) and rust']],
    ['Python, Go and Rust', ['python , go and rust']],
    ['«Foo; but Bar»', ['« foo ; but bar »']],
  ])('%j', (text, expected) => {
    const { words, clauses } = statementIn(text);
    const numbers = [...new Set(clauses)];
    expect(numbers).toEqual(numbers.map((_, at) => at));
    expect(
      numbers.map((number) =>
        words
          .filter((_, at) => clauses[at] === number)
          .map(({ value }) => value)
          .join(' '),
      ),
    ).toEqual(expected);
  });
});

describe('what stands in brackets', () => {
  test.each<[string, string[]]>([
    ['SQL (Go)', ['( go )']],
    ['SQL [Go]', ['[ go ]']],
    ['SQL (Go (Rust), Java)', ['( rust )', '( go ( rust ) , java )']],
    ['SQL (Go', ['( go']],
    ['SQL) Go', []],
    ['«Foo (Bar»', []],
  ])('%j', (text, expected) => {
    const statement = statementIn(text);
    expect([...statement.closings].map(([from, to]) => wordsBetween(statement, from, to))).toEqual(expected);
  });
});

describe('how two names hang together', () => {
  test.each<[string, string]>([
    ['Java or Kotlin', 'or'],
    ['Java programming or in Kotlin', 'or'],
    ['Java in one of our own or Kotlin', 'or'],
    ['Java in all the many small or large new Kotlin', 'far'],
    ['Java and Kotlin', 'and'],
    ['Java, Kotlin', 'comma'],
    ['Java, the good Kotlin', 'comma'],
    ['Java, and the good Kotlin', 'and'],
    ['Java, with the good Kotlin', 'far'],
    ['Java, with the very good and old and known nice Kotlin', 'far'],
    ['Java, one two three four five six seven eight Kotlin', 'far'],
    ['Java, one two three four five six seven eight nine Kotlin', 'none'],
    ['Java Kotlin', 'blank'],
    ['Java "Kotlin"', 'blank'],
    ['Java modern Kotlin', 'far'],
    ['Java/Kotlin', 'slash'],
    ['Java | Kotlin', 'slash'],
    ['Java / modern Kotlin', 'none'],
    ['Java (Kotlin)', 'none'],
    ['Java @ Kotlin', 'none'],
    ['Java; Kotlin', 'none'],
    ['Java but Kotlin', 'none'],
    ['Java to Kotlin', 'none'],
    ['Java or similar, Kotlin', 'none'],
    ['Java, ideally Kotlin', 'none'],
    ['Java is required, Kotlin', 'none'],
  ])('%j: %s', (text, link) => {
    expect(linksOf(statementIn(text))).toEqual([link]);
  });
});
