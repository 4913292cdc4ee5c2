import type { Mention } from '../../../utils/core/mentions/mention';
import { finish } from '../../../utils/core/pipeline';
import { readText } from '../../../utils/core/posting';
import type { PostingText } from '../../../utils/core/posting/posting';
import { findSections } from '../../../utils/core/sections/find-sections';
import type { Section } from '../../../utils/core/sections/section';
import { statementsOf } from '../../../utils/core/sections/statements';
import { cueTable } from '../../../utils/core/skills/cue-table';
import { type CuedStatement, readStatement } from '../../../utils/core/skills/cued-statement';
import { gradeSkills } from '../../../utils/core/skills/grade-skills';
import type { Skill } from '../../../utils/core/skills/skill';
import type { SkillKind, Vocabulary, VocabularySkill } from '../../../utils/core/vocabulary/vocabulary';

/** The names these tests speak of, with the category and kind that the vocabulary gives them. */
const NAMES: readonly (readonly [id: string, category: string, kind?: SkillKind])[] = [
  ['Python', 'language'],
  ['Java', 'language'],
  ['JavaScript', 'language'],
  ['TypeScript', 'language'],
  ['Kotlin', 'language'],
  ['Go', 'language'],
  ['Rust', 'language'],
  ['PHP', 'language'],
  ['SQL', 'language'],
  ['HTML', 'language'],
  ['CSS', 'language'],
  ['C++', 'language'],
  ['React', 'frontend'],
  ['Redux', 'frontend'],
  ['Vue', 'frontend'],
  ['AWS', 'cloud'],
  ['Azure', 'cloud'],
  ['GCP', 'cloud'],
  ['Docker', 'devops'],
  ['Kubernetes', 'devops'],
  ['Terraform', 'devops'],
  ['Ansible', 'devops'],
  ['Jenkins', 'devops'],
  ['GitHub Actions', 'devops'],
  ['Kafka', 'data'],
  ['Spark', 'data'],
  ['Airflow', 'data'],
  ['Excel', 'office'],
  ['SAP', 'enterprise'],
  ['Scrum', 'management'],
  ['Kanban', 'management'],
  ['UX Design', 'design'],
  ['Computer Science', 'software-eng'],
  ['Mathematics', 'science'],
  ['Payroll', 'finance'],
  ['Welding', 'trades'],
  ['German', 'human-language', 'language'],
  ['English', 'human-language', 'language'],
  ['Danish', 'human-language', 'language'],
  ['PMP', 'certificate', 'certificate'],
  ['PRINCE2', 'certificate', 'certificate'],
  ['Communication', 'soft', 'soft'],
];

const skills = new Map<string, VocabularySkill>(
  NAMES.map(([label, category, kind = 'skill']) => [
    label.toLowerCase(),
    { id: label.toLowerCase(), label, category, kind },
  ]),
);

const vocabulary: Vocabulary = {
  get: (id) => skills.get(id),
  namesFrom: () => [],
  resolve: () => null,
};

/** Every name above, and what stands in angle quotes: one mention, of the name above in it or of an unknown one («Foobar»). */
function mentionsIn({ posting }: PostingText, sections: readonly Section[]): Mention[] {
  const names = NAMES.map(([name]) => name).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:«[^»]+»|${names.map((name) => name.replaceAll('+', '\\+')).join('|')})(?![\\p{L}\\p{N}+])`,
    'giu',
  );
  return [...posting.text.matchAll(pattern)].map(({ 0: text, index }) => ({
    skillId: idIn(text),
    start: index,
    end: index + text.length,
    text,
    section: sections.findIndex((section) => section.start <= index && index < section.end),
  }));
}

/** The id of a name; of an angle quote, that of the first name among its words. */
function idIn(text: string): string | null {
  const bare = text.toLowerCase();
  if (skills.has(bare)) return bare;
  const words = ` ${bare.replace(/[^\p{L}\p{N}+]+/gu, ' ').trim()} `;
  return [...skills.keys()].find((id) => text.startsWith('«') && words.includes(` ${id} `)) ?? null;
}

/** What is asked for in a text. */
export function skillsIn(text: string, lang = 'en'): Skill[] {
  const result = readText(text, { lang });
  if (result.kind !== 'posting') return [];
  const sections = finish(findSections(result));
  return finish(gradeSkills(result, sections, mentionsIn(result, sections), vocabulary));
}

/** Need by name; a name that asks for nothing is left out. */
export function needsIn(text: string, lang = 'en'): Record<string, string> {
  return Object.fromEntries(skillsIn(text, lang).map(({ label, need }) => [label, need]));
}

/** Groups of a kind, members in order of the text. */
export function groupsIn(text: string, kind: 'either-or' | 'examples', lang = 'en'): string[][] {
  const groups = new Map<number, string[]>();
  for (const { label, group } of skillsIn(text, lang)) {
    if (group?.kind === kind) groups.set(group.id, [...(groups.get(group.id) ?? []), label]);
  }
  return [...groups.values()];
}

/** Years by name, for those that have any. */
export function yearsIn(text: string, lang = 'en'): Record<string, number> {
  return Object.fromEntries(
    skillsIn(text, lang).flatMap(({ label, years }) => (years === null ? [] : [[label, years]])),
  );
}

/** The first statement of a text, with its cues marked. */
export function statementIn(text: string, lang = 'en'): CuedStatement {
  const result = readText(text, { lang });
  if (result.kind !== 'posting') throw new Error(`no posting: ${text}`);
  const [first] = statementsOf(result);
  if (first === undefined) throw new Error(`no statement: ${text}`);
  const own = mentionsIn(result, finish(findSections(result))).filter(({ start }) => start < first.end);
  return readStatement(first, own, ({ skillId }) => skills.get(skillId ?? ''), cueTable(lang));
}

/** Words from one index to another, as the text has them but in lower case. */
export function wordsBetween({ words }: CuedStatement, from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ value }) => value)
    .join(' ');
}
