import { describe, expect, test } from 'vitest';
import { yearsIn } from './read-lines';

describe('years: the lower bound, for every member of the phrase', () => {
  test.each<[string, Record<string, number>]>([
    ['At least 5 years of experience with Java or Kotlin', { Java: 5, Kotlin: 5 }],
    ['5+ years of Python, Go and Rust', { Python: 5, Go: 5, Rust: 5 }],
    ['+4 years of experience in React', { React: 4 }],
    ['2-3 years of experience with SQL', { SQL: 2 }],
    ['Three to five years with SAP', { SAP: 3 }],
    ['A couple of years working with Kafka', { Kafka: 2 }],
    ['Minimum of five (5) years of experience in Payroll', { Payroll: 5 }],
    [
      '5 years in Java or Kotlin and JavaScript or TypeScript',
      { Java: 5, Kotlin: 5, JavaScript: 5, TypeScript: 5 },
    ],
    ['Java: 5 years', { Java: 5 }],
    ['Python (3+ years), SQL', { Python: 3 }],
    ['3 years of Go and 2 years of Rust', { Go: 3, Rust: 2 }],
    ['3+ years of experience with Java and solid knowledge of SQL', { Java: 3 }],
    ['You are a Java developer with at least 5 years of experience and you know Docker', { Java: 5 }],
    ['5+ years of Java experience A solid foundation in SQL', { Java: 5 }],
    ['5+ years of Java experience in teams that use Kafka', { Java: 5, Kafka: 5 }],
    ['3+ years experience Python', { Python: 3 }],
    ['2 years of work experience, ideally with Payroll', { Payroll: 2 }],
    ['3+ years of Java, preferably with Kafka', { Java: 3 }],
    ['4+ years of professional experience\nExpert in Rust', {}],
    ['You are at least 25 years of age and know Excel', {}],
    ['A 2-year contract with SAP', {}],
    ['For over 20 years in business we have used SAP', {}],
    ['200 years of SAP', {}],
    ['25 years of experience with SAP', { SAP: 25 }],
    ['26 years of experience with SAP', {}],
    ['0 years of experience with SAP', {}],
    ['10 plus years of Java', { Java: 10 }],
    ['3 or more years of Java', { Java: 3 }],
    ['Three (3) full years of Java', { Java: 3 }],
    ['1.5 years of Java', {}],
    ['2019 Java years', {}],
    ['5 people with years of Java', {}],
    ['A decade of Java', { Java: 10 }],
    ['Our last 5 years of history with SAP', {}],
    ['SQL, Java: 5 years', { SQL: 5, Java: 5 }],
    ['SQL, Java (5 years)', { Java: 5 }],
    ['SQL and Java, 5 years', { Java: 5 }],
    ['SQL (2 years) and Java (5 years)', { SQL: 2, Java: 5 }],
    ['Docker; 5 years of Java', { Java: 5 }],
    ['5 years of Java; Docker', { Java: 5 }],
    ['5 years of Java but no Docker', { Java: 5 }],
    ['5 years of experience in Java with Docker', { Java: 5, Docker: 5 }],
    ['5 years of experience, knowledge of Docker', {}],
    ['5 years of Java, experience with Docker', { Java: 5, Docker: 5 }],
  ])('%j', (text, expected) => {
    expect(yearsIn(`Requirements\n${text}`)).toEqual(expected);
  });

  test.each<[string, string, Record<string, number>]>([
    ['de', 'Mindestens 3 Jahre Berufserfahrung mit Java', { Java: 3 }],
    ['de', 'Mehrjährige Erfahrung mit SAP', { SAP: 3 }],
    ['fr', "5 ans d'expérience en Java", { Java: 5 }],
    ['es', 'Mínimo 2 años de experiencia en Java', { Java: 2 }],
    ['nl', 'Minimaal 4 jaar ervaring met Java', { Java: 4 }],
  ])('%s %j', (lang, text, expected) => {
    expect(yearsIn(text, lang)).toEqual(expected);
  });
});
