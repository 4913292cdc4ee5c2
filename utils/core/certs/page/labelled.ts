import { fieldOfHeader } from '../fields/headers';
import { type ReadDate, readDate } from '../input/dates';
import type { CertField } from '../read-context';
import type { ShownLine } from './badge-page';

/** Facts that stand behind a label on the page: `Issued on: 3 Nov 2025`, or the label on a line of its own. */
export interface LabelledFacts {
  readonly issuer: string | null;
  readonly issued: string | null;
  readonly expires: string | null;
  readonly credentialId: string | null;
  readonly skills: readonly string[];
}

/** Words that a label has at most, and characters of a value. */
const LABEL_WORDS = 5;
const LONGEST_VALUE = 120;
const MOST_SKILLS = 40;
const DATED: readonly CertField[] = ['issued', 'expires'];

/** Reads the labels in order; the first of each field counts. Labels are those that columns of tables go by, in five languages and more. */
export function factsOfLines(lines: readonly ShownLine[]): LabelledFacts {
  const found = new Map<CertField, string>();
  let skills: readonly string[] = [];
  for (const [at, { text }] of lines.entries()) {
    const labelled = labelOf(text, lines[at + 1]?.text ?? '');
    if (labelled === null) continue;
    const { field, value } = labelled;
    if (field === 'skills') skills = skills.length > 0 ? skills : skillsAt(lines, at, value);
    else if (!found.has(field) && isFit(field, value)) found.set(field, value);
  }
  const date = (field: CertField) => dateIn(found.get(field) ?? '').date;
  return {
    issuer: found.get('issuer') ?? null,
    issued: date('issued'),
    expires: date('expires'),
    credentialId: found.get('credentialId') ?? null,
    skills,
  };
}

interface Labelled {
  readonly field: CertField;
  /** Empty where the label stands alone: the value follows. */
  readonly value: string;
}

/** `Label: value`, `Label` over its value, or a label of a date with no colon (`Valid until 31 May 2027`). */
function labelOf(text: string, next: string): Labelled | null {
  const [, label, value] = /^([^:：]{2,40}?)\s*[:：]\s*(.*)$/u.exec(text) ?? [];
  const field = label === undefined ? null : fieldOfHeader(label);
  if (field !== null) return { field, value: value || (field === 'skills' ? '' : next) };
  const alone = text.length <= 40 ? fieldOfHeader(text) : null;
  if (alone !== null) return { field: alone, value: alone === 'skills' ? '' : next };
  const words = text.split(' ');
  for (let count = 1; count <= Math.min(LABEL_WORDS, words.length - 1); count++) {
    const dated = fieldOfHeader(words.slice(0, count).join(' '));
    const rest = words.slice(count).join(' ');
    if (dated !== null && DATED.includes(dated) && dateIn(rest).date !== null)
      return { field: dated, value: rest };
  }
  return null;
}

function isFit(field: CertField, value: string): boolean {
  if (value === '' || value.length > LONGEST_VALUE) return false;
  if (DATED.includes(field)) return dateIn(value).date !== null;
  // A word alone may be a button ("Copy"); an id has a digit in it.
  return field !== 'credentialId' || /^\S*\d\S*$/.test(value);
}

function dateIn(value: string): ReadDate {
  return readDate(value.replace(/^on\s+|\.$/g, ''));
}

/** Skills on the label's own line, or the items under it. */
function skillsAt(lines: readonly ShownLine[], at: number, value: string): readonly string[] {
  if (value !== '') return value.split(/[,;·•|]/).flatMap((part) => part.trim() || []);
  const items: string[] = [];
  for (const { kind, text } of lines.slice(at + 1, at + 1 + MOST_SKILLS)) {
    if (kind !== 'item' || text.length > LONGEST_VALUE) break;
    items.push(text);
  }
  return items;
}
