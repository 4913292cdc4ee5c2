import type { CertDraft } from '../draft';
import type { Json, JsonObject } from '../input/json';
import { objectsOf, textOf, textsOf } from '../input/typed';

type Skills = CertDraft['skills'];

/** `targetType` of Open Badges 3.0 that stands for something a person can do; `ext:` ones tell by their word. */
const SKILL_TYPES = /^(?:ceasn:competency|ext:.*(?:skill|competenc|abilit|knowledge).*)$/i;

/** Items of a framework (CASE): skills where the framework is one of skills, as without any type. */
const ITEM_TYPE = /^cfitem$/i;

/** Frameworks of levels, occupations and programmes: an alignment with one of these names no skill. */
const OTHER_FRAMEWORKS =
  /\b(?:EQF|NQF|RQF|SCQF|QF-EHEA|qualifications? framework|ISCED|ISCO|SOC|O\*NET-SOC|ONET-SOC|NAICS|NACE|CIP|occupations?|job roles?|grade levels?|ECTS|credit framework|catalogu?e?|programs?|programmes?|degrees?)\b/i;

/** A name that is a level, whatever its framework. */
const LEVEL_NAME =
  /^(?:(?:EQF|NQF|RQF|ISCED)\b.*|(?:level|niveau|stufe|nivel|grade)\s*\d+.*|.*\b(?:level|niveau)\s*\d+)$/i;

/** Skills out of alignments: 1.x wrote `name`, 2.0 and 3.0 `targetName`. Not every alignment is a skill. */
export function skillsOfAlignments(value: Json | undefined): Skills {
  return objectsOf(value).flatMap((alignment) => {
    const label = textOf(alignment.targetName) ?? textOf(alignment.name);
    return label !== null && isSkill(alignment, label) ? [{ label, from: 'alignment' as const }] : [];
  });
}

function isSkill(alignment: JsonObject, label: string): boolean {
  const type = textOf(alignment.targetType);
  if (type !== null && !ITEM_TYPE.test(type)) return SKILL_TYPES.test(type);
  const framework = textOf(alignment.targetFramework) ?? '';
  return !OTHER_FRAMEWORKS.test(framework) && !LEVEL_NAME.test(label);
}

/** Tags that say what kind of thing the badge is, or when, and not what its holder can do. */
const NO_SKILL_TAG =
  /^(?:\d+|https?:.*|badges?|open ?badges?|certificates?|certifications?|courses?|beginner|intermediate|advanced|foundational|micro-?credentials?)$/i;

/** Skills out of tags: a list, or one text that parts them with commas or semicolons. */
export function skillsOfTags(value: Json | undefined): Skills {
  return textsOf(value)
    .flatMap((text) => text.split(/[,;]/))
    .map((text) => text.trim())
    .filter((label) => label !== '' && !NO_SKILL_TAG.test(label))
    .map((label) => ({ label, from: 'tag' }));
}
