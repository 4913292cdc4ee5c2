import { nodeDom, parseHtml } from '../../../utils/cli/dom';
import { finish, readPage } from '../../../utils/core/pipeline';
import { readFragment, readText } from '../../../utils/core/posting';
import type { Skill } from '../../../utils/core/skills/skill';
import { loadVocabulary } from '../../../utils/core/vocabulary';

export interface ExtractCase {
  readonly id: string;
  readonly input: {
    readonly text?: string;
    readonly html?: string;
    readonly title?: string;
    readonly lang?: string;
  };
  readonly expect: {
    readonly required?: readonly string[];
    readonly preferred?: readonly string[];
    readonly found?: readonly string[];
    /** Lists that must come out as one either/or group each. */
    readonly anyOf?: readonly (readonly string[])[];
    /** Lists of which at least one member is preferred. */
    readonly preferredAnyOf?: readonly (readonly string[])[];
    readonly absent?: readonly string[];
    readonly absentAsSeparate?: readonly string[];
    /** How many skills there are, or how many by the name of each. */
    readonly count?: number | Readonly<Record<string, number>>;
    readonly kindOf?: Readonly<Record<string, string>>;
    readonly status?: string;
  };
}

/** The words of the cases in those of the design. */
const KINDS: Readonly<Record<string, string>> = { certification: 'certificate', certificate: 'certificate' };

/** Finds a skill by a display name: without case, through the alias table. */
function finderIn(skills: readonly Skill[]): (name: string) => Skill | undefined {
  const vocabulary = loadVocabulary();
  return (name) => {
    const id = vocabulary.resolve(name)?.id;
    const isNamed = (skill: Skill) => skill.label.toLowerCase() === name.toLowerCase();
    return skills.find(isNamed) ?? skills.find((skill) => skill.id === id);
  };
}

function readingOf({ text, html, title, lang }: ExtractCase['input']) {
  const context = { title: title ?? null, lang: lang ?? null };
  const result =
    html === undefined
      ? readText(text ?? '', context)
      : readFragment(parseHtml(html), { ...context, dom: nodeDom });
  return finish(readPage(result, loadVocabulary()));
}

/** Judges one case of kind extract. Gives what differs from the expectation; nothing is a pass. */
export function judgeExtract({ input, expect }: ExtractCase): string[] {
  const reading = readingOf(input);
  const find = finderIn(reading.skills);
  const faults: string[] = [];
  const check = (isRight: boolean, fault: string) => {
    if (!isRight) faults.push(fault);
  };
  for (const need of ['required', 'preferred'] as const) {
    for (const name of expect[need] ?? []) {
      check(find(name)?.need === need, `${name} is ${find(name)?.need ?? 'not found'}, not ${need}`);
    }
  }
  for (const name of expect.found ?? []) check(find(name) !== undefined, `${name} not found`);
  for (const name of [...(expect.absent ?? []), ...(expect.absentAsSeparate ?? [])]) {
    check(find(name) === undefined, `${name} found, ${find(name)?.need}`);
  }
  for (const names of expect.anyOf ?? []) {
    const groups = names.map((name) => find(name)?.group);
    const isOne = groups.every((group) => group?.kind === 'either-or' && group.id === groups[0]?.id);
    check(isOne, `${names.join(', ')} are no either/or group`);
  }
  for (const names of expect.preferredAnyOf ?? []) {
    check(
      names.some((name) => find(name)?.need === 'preferred'),
      `none of ${names.join(', ')} is preferred`,
    );
  }
  for (const [name, kind] of Object.entries(expect.kindOf ?? {})) {
    const found = find(name)?.kind;
    check(found === (KINDS[kind] ?? kind), `${name} is of kind ${found ?? 'none'}, not ${kind}`);
  }
  if (typeof expect.count === 'number') {
    check(reading.skills.length === expect.count, `${reading.skills.length} skills, not ${expect.count}`);
  }
  for (const [name, count] of Object.entries(typeof expect.count === 'object' ? expect.count : {})) {
    const found = reading.skills.filter((skill) => skill === find(name)).length;
    check(found === count, `${name} counted ${found} times, not ${count}`);
  }
  if (expect.status !== undefined) check(reading.status === expect.status, `status ${reading.status}`);
  return faults;
}
