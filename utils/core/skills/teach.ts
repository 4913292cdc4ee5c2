import type { SectionKind } from '../sections/section';
import type { SkillKind } from '../vocabulary/vocabulary';
import type { Reading } from './reading';
import type { Need, Skill, SkillMention } from './skill';

/** What a user taught of one name. Names compare without case. */
export interface TaughtWord {
  readonly name: string;
  /** The skill it stands for; null: it is no skill. */
  readonly skill: {
    readonly id: string;
    readonly label: string;
    readonly kind: SkillKind;
    readonly known: boolean;
  } | null;
}

/**
 * A reading as this user wants it read: names that are no skill go, names that stand for a skill are that skill,
 * wherever they are in the text. Works on the reading alone, so that what the user taught never has to enter a page,
 * and counts at once for what was read before.
 */
export function applyTaught(reading: Reading, taught: readonly TaughtWord[]): Reading {
  if (reading.posting === null || taught.length === 0) return reading;
  const meanings = new Map(taught.map((word) => [word.name.toLowerCase(), word]));
  const kept = reading.skills.flatMap((skill) => withoutTaught(skill, meanings));
  const skills = taught.reduce((all, word) => withTaught(all, word, reading), kept);
  return { ...reading, skills, status: skills.length > 0 ? 'read' : 'nothing-recognised' };
}

/** A skill without the mentions whose name has a meaning of the user's own; none left: no skill. */
function withoutTaught(skill: Skill, meanings: ReadonlyMap<string, TaughtWord>): Skill[] {
  const mentions = skill.mentions.filter(({ text }) => {
    const word = meanings.get(text.toLowerCase());
    return word === undefined || word.skill?.id === skill.id;
  });
  return mentions.length === 0 ? [] : [{ ...skill, mentions }];
}

/** The skills with every place where the text has the name; the skill it stands for is added when it is new. */
function withTaught(skills: readonly Skill[], { name, skill }: TaughtWord, reading: Reading): Skill[] {
  if (skill === null) return [...skills];
  const known = skills.find(({ id }) => id === skill.id);
  const found = mentionsOf(name, reading).filter(
    (mention) => !skills.some(({ mentions }) => mentions.some((other) => overlaps(mention, other))),
  );
  if (found.length === 0) return [...skills];
  if (known !== undefined) {
    const mentions = [...known.mentions, ...found].sort((a, b) => a.start - b.start);
    return skills.map((one) => (one === known ? { ...one, mentions } : one));
  }
  const before = reading.skills.find(({ mentions }) =>
    mentions.some((mention) => found.some((one) => overlaps(mention, one))),
  );
  const added: Skill = {
    ...skill,
    need: before?.need ?? needOf(found, reading),
    group: before?.group ?? null,
    years: before?.years ?? null,
    mentions: found,
  };
  return [...skills, added];
}

/** Every place where the name stands by itself: no letter or digit next to it. */
function mentionsOf(name: string, { posting, sections }: Reading): SkillMention[] {
  const text = posting?.text ?? '';
  const lower = text.toLowerCase();
  // Lower case can change the length of a text (İ); then offsets would slip, and the name is looked for as written.
  const [hay, needle] = lower.length === text.length ? [lower, name.toLowerCase()] : [text, name];
  const found: SkillMention[] = [];
  for (let start = hay.indexOf(needle); needle !== '' && start >= 0; start = hay.indexOf(needle, start + 1)) {
    const end = start + needle.length;
    if (/[\p{L}\p{N}]/u.test(text.slice(start - 1, start) + text.slice(end, end + 1))) continue;
    const section = sections.findIndex((one) => one.start <= start && start < one.end);
    found.push({ start, end, text: text.slice(start, end), section: Math.max(0, section) });
  }
  return found;
}

const NEEDS: Readonly<Partial<Record<SectionKind, Need>>> = {
  required: 'required',
  preferred: 'preferred',
  certificates: 'required',
  languages: 'required',
  education: 'required',
};

/** What the sections of the mentions ask for, the strongest of them. */
function needOf(mentions: readonly SkillMention[], reading: Reading): Need {
  const needs = mentions.map(
    ({ section }) => NEEDS[reading.sections[section]?.kind ?? 'other'] ?? 'mentioned',
  );
  return (['required', 'preferred'] as const).find((need) => needs.includes(need)) ?? 'mentioned';
}

const overlaps = (a: SkillMention, b: SkillMention) => a.start < b.end && b.start < a.end;
