import { describe, expect, test } from 'vitest';
import { groupsIn } from './read-lines';

describe('either/or: one is enough', () => {
  test.each<[string, string[][]]>([
    ['Experience with AWS, Azure or GCP.', [['AWS', 'Azure', 'GCP']]],
    ['Python and/or Go', [['Python', 'Go']]],
    ['Java programming or Kotlin', [['Java', 'Kotlin']]],
    [
      'Java or Kotlin and JavaScript or TypeScript',
      [
        ['Java', 'Kotlin'],
        ['JavaScript', 'TypeScript'],
      ],
    ],
    ['PMP or PRINCE2 certification required', [['PMP', 'PRINCE2']]],
    ['Experience in Java/Go', [['Java', 'Go']]],
    ['One of: React, Vue, Redux', [['React', 'Vue', 'Redux']]],
    ['At least one of the following languages: Python, modern Java and Rust', [['Python', 'Java', 'Rust']]],
    ['You know one of the following:\n- React\n- Vue', [['React', 'Vue']]],
    [
      'A tool in each of these areas:\n- Cloud such as AWS, Azure\n- CI (Jenkins, GitHub Actions)',
      [
        ['AWS', 'Azure'],
        ['Jenkins', 'GitHub Actions'],
      ],
    ],
    ['Proficiency in one or more languages – e.g. Python, Java', [['Python', 'Java']]],
    ['One of React or Vue with tools like Docker, Jenkins', [['React', 'Vue']]],
    ['JavaScript (React/Vue) development', [['React', 'Vue']]],
    ['Any of those will increase your chances:\n- React\n- Vue', []],
    ['HTML/CSS and React/Redux', []],
    ['Java / Go / Rust', []],
    ['Java, Go and Rust', []],
    ['Java or higher, Go', []],
    ['Kafka or equivalent', []],
    ['React or a similar framework such as Vue', []],
    ['Python or PHP is a plus', [['Python', 'PHP']]],
    ['Python is required or Go is a plus', []],
    ['Java, Kotlin and Go or Rust', [['Go', 'Rust']]],
    ['Java, Kotlin, Go or Rust and SQL', [['Java', 'Kotlin', 'Go', 'Rust']]],
    ['SQL; Java or Kotlin', [['Java', 'Kotlin']]],
    ['SQL or; Java', []],
    ['Java/Kotlin/Go', [['Java', 'Kotlin', 'Go']]],
    ['React/Java', []],
    ['Kafka/Spark', []],
    ['«Foo»/«Bar»', []],
    ['Redux/React', []],
    ['Docker/Kubernetes or Terraform', [['Kubernetes', 'Terraform']]],
    ['AWS Azure or GCP', [['AWS', 'Azure', 'GCP']]],
    ['One of: React, Vue; Docker', [['React', 'Vue']]],
    ['Docker, one of React, Vue', [['React', 'Vue']]],
    ['Java to Kotlin', []],
    ['Java or Kotlin, Java or Go', [['Java', 'Kotlin', 'Go']]],
    ['Java (or Kotlin)', [['Java', 'Kotlin']]],
    ['Java (Kotlin) or Go', [['Kotlin', 'Go']]],
  ])('%j', (text, expected) => {
    expect(groupsIn(`Requirements\n${text}`, 'either-or')).toEqual(expected);
  });

  test.each<[string, string, string[][]]>([
    ['de', 'Erfahrung mit AWS, Azure oder GCP', [['AWS', 'Azure', 'GCP']]],
    ['fr', 'Connaissance de Java ou Kotlin', [['Java', 'Kotlin']]],
    ['es', 'Experiencia con Java o Kotlin', [['Java', 'Kotlin']]],
    ['nl', 'Ervaring met Java of Kotlin', [['Java', 'Kotlin']]],
  ])('%s %j', (lang, text, expected) => {
    expect(groupsIn(text, 'either-or', lang)).toEqual(expected);
  });
});

describe('examples: the class is asked for', () => {
  test.each<[string, string[][]]>([
    ['Cloud platforms such as AWS and GCP', [['AWS', 'GCP']]],
    ['Agile methods (e.g. Scrum, Kanban)', [['Scrum', 'Kanban']]],
    ['CI tools (Jenkins, GitHub Actions)', [['Jenkins', 'GitHub Actions']]],
    ['CI tools (e.g.\nJenkins, GitHub Actions)', [['Jenkins', 'GitHub Actions']]],
    ['Docker or similar', [['Docker']]],
    ['CI tools (Jenkins, GitHub Actions, or similar)', [['Jenkins', 'GitHub Actions']]],
    ['Frameworks like React, Vue etc. and solid SQL', [['React', 'Vue']]],
    ['Scripting in Python, Go', []],
    ['Cloud platforms such as AWS; GCP', [['AWS']]],
    ['Tools such as those that many teams know, Docker', []],
    ['CI tools (Jenkins)', []],
    ['CI tools (Jenkins, GitHub Actions and the will to learn)', []],
    ['CI tools (the usual: Jenkins, GitHub Actions)', []],
    ['CI tools [Jenkins, GitHub Actions]', [['Jenkins', 'GitHub Actions']]],
    ['(Jenkins, GitHub Actions)', []],
    ['Frameworks like React, etc. and Vue', [['React']]],
    ['Docker or higher', []],
    ['Docker and similar', []],
  ])('%j', (text, expected) => {
    expect(groupsIn(`Requirements\n${text}`, 'examples')).toEqual(expected);
  });
});
