import { cleanLine } from '../clean-text';
import type { Facts } from '../facts';
import { readDate } from '../read-date';
import { type Fields, fieldsOf, firstOf, isOfType, listOf, textOf } from './fields';
import { readPay } from './pay';
import { readPlace } from './place';

/** A JobPosting as its record gives it. */
export interface Job {
  readonly facts: Facts;
  /** The description as markup or plain text, with all the damage it came with; null when there is none. */
  readonly description: string | null;
  /** Further texts of the record, each under the heading its property stands for. */
  readonly parts: readonly { readonly heading: string; readonly description: string }[];
  readonly skills: readonly string[];
}

const PARTS = [
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Qualifications'],
  ['experiencerequirements', 'Experience'],
  ['educationrequirements', 'Education'],
] as const;
const SKILL_BREAK = /[,;|•\n]+/;
/** Names no one means as a skill: they come from records made to break a reader. */
const NO_SKILLS = new Set(['__proto__', 'constructor', 'prototype']);
const SKILL_LENGTH = 120;
const SKILLS_LIMIT = 200;

function lineOf(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : cleanLine(text) || null;
}

/** The employer; an agency only where the record names no one else. */
function companyOf(value: unknown): string | null {
  const named = listOf(value).filter((entry) => lineOf(entry) !== null || fieldsOf(entry)?.has('legalname'));
  const isAgency = (entry: unknown) => isOfType(fieldsOf(entry) ?? new Map(), 'EmploymentAgency');
  const employer = named.find((entry) => !isAgency(entry)) ?? named[0];
  return lineOf(employer) ?? lineOf(fieldsOf(employer)?.get('legalname'));
}

function dateOf(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : readDate(text);
}

/** Names of skills: a text of several, a list of texts or of DefinedTerms. Lists inside lists are no names. */
function skillsOf(value: unknown): string[] {
  const names = listOf(value, 1)
    .map((entry) => (typeof entry === 'boolean' || typeof entry === 'number' ? null : textOf(entry)))
    .flatMap((text) => (text === null ? [] : text.replace(/<[^<>]{0,200}>/g, ' ').split(SKILL_BREAK)))
    .map(cleanLine)
    .filter((name) => name !== '' && name.length <= SKILL_LENGTH && !NO_SKILLS.has(name));
  return [...new Set(names)].slice(0, SKILLS_LIMIT);
}

/** Reads a JobPosting record. Fields of a type it can't use count as not stated. */
export function readJob(job: Fields): Job {
  const types = listOf(job.get('employmenttype'))
    .map(lineOf)
    .filter((type) => type !== null);
  const identifier = fieldsOf(
    firstOf(listOf(job.get('identifier')), (value) => (fieldsOf(value) ? value : null)),
  );
  return {
    facts: {
      id: lineOf(identifier?.get('value')) ?? lineOf(job.get('identifier')),
      title: lineOf(job.get('title')) ?? lineOf(job.get('name')),
      company: companyOf(job.get('hiringorganization')),
      location: readPlace(job.get('joblocation')),
      remote: listOf(job.get('joblocationtype')).some((type) => type === 'TELECOMMUTE') || null,
      postedOn: dateOf(job.get('dateposted')),
      validThrough: dateOf(job.get('validthrough')),
      employmentType: types.length > 0 ? types.join(', ') : null,
      salary: readPay(job),
      language: null,
    },
    description: textOf(job.get('description')),
    parts: PARTS.flatMap(([name, heading]) => {
      const description = listOf(job.get(name))
        .filter((value) => typeof value === 'string')
        .join('\n');
      return description.trim() === '' ? [] : [{ heading, description }];
    }),
    skills: skillsOf(job.get('skills')),
  };
}
