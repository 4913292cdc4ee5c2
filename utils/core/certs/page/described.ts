import type { CertDraft } from '../draft';
import { skillsOfAlignments, skillsOfTags } from '../fields/alignment';
import { readDates } from '../fields/dated';
import type { Json, JsonObject } from '../input/json';
import { hostOf } from '../input/links';
import { idOf, isObject, listOf, objectOf, textOf, typesOf } from '../input/typed';

/** A badge that structured data describes, without saying who earned it. */
export type DescribedFacts = Pick<CertDraft, 'title' | 'issuer' | 'issued' | 'expires' | 'skills' | 'hints'>;

/** Types of linked data that describe a badge: of Open Badges 2.0 and 3.0, and of schema.org. */
const TYPES = ['BadgeClass', 'Achievement', 'EducationalOccupationalCredential'];

/** The first badge that is described, its issuer looked up beside it. */
export function describedIn(
  nodes: readonly JsonObject[],
  documents: ReadonlyMap<string, JsonObject>,
): DescribedFacts | null {
  for (const node of nodes) {
    const title = typesOf(node).some((type) => TYPES.includes(type)) ? textOf(node.name) : null;
    if (title === null) continue;
    const { issued, expires } = readDates(
      node.dateCreated ?? node.validFrom,
      node.expires ?? node.validUntil,
    );
    return {
      title,
      issuer: issuerOf(node, documents),
      issued,
      expires,
      skills: [
        ...skillsOfAlignments(node.alignment ?? node.alignments),
        ...skillsOfTags(node.tags ?? node.tag),
        ...competencies(node.competencyRequired),
      ],
      hints: [idOf(node), idOf(node.criteria), textOf(node.humanCode)].flatMap((hint) => hint ?? []),
    };
  }
  return null;
}

const ISSUERS = ['issuer', 'creator', 'recognizedBy', 'sourceOrganization', 'publisher', 'provider'];

function issuerOf(node: JsonObject, documents: ReadonlyMap<string, JsonObject>): string | null {
  for (const key of ISSUERS) {
    const value = node[key];
    const id = idOf(objectOf(value) ?? value);
    const name = textOf(objectOf(value)?.name) ?? textOf(documents.get(id ?? '')?.name);
    if (name !== null) return name;
    const host = hostOf(id);
    if (host !== null) return host;
    if (id !== null && !/^\w+:/.test(id)) return id;
  }
  return null;
}

/** schema.org: a text, or a `DefinedTerm` with its name. */
function competencies(value: Json | undefined): CertDraft['skills'] {
  return listOf(value).flatMap((item) => skillsOfTags(isObject(item) ? (item.name ?? null) : item));
}
