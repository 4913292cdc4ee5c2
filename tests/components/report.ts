import { catalogueOf } from '@/utils/core/catalogue/catalogue';
import type { Cert } from '@/utils/core/certs/cert';
import { NO_WISHES } from '@/utils/core/plan/plan';
import { assess } from '@/utils/core/report/assess';
import type { Report } from '@/utils/core/report/report';
import type { Skill } from '@/utils/core/skills/skill';
import { cert, reading } from '../store/database';

const LINES = [
  'Platform engineer',
  'What you bring',
  'You run our Kubernetes clusters, with two years of it behind you. Evenings are free.',
  'All changes go through Terraform.',
  'Hands-on with AWS, Azure or GCP.',
  'Everything ships as Docker images.',
  'Nice to have',
  'You have tried Go.',
];
const TEXT = LINES.join('\n');

const skill = (id: string, label: string, more: Partial<Skill> = {}): Skill => {
  const start = TEXT.indexOf(label);
  return {
    id,
    label,
    kind: 'skill',
    need: 'required',
    group: null,
    years: null,
    known: true,
    mentions: [{ start, end: start + label.length, text: label, section: 1 }],
    ...more,
  };
};

const either = { id: 1, kind: 'either-or' as const };

/** The posting of the mock-ups, smaller. */
export const READING = {
  ...reading(),
  posting: {
    ...(reading().posting as NonNullable<Report['reading']['posting']>),
    text: TEXT,
    title: 'Platform engineer',
  },
  sections: [
    { kind: 'other' as const, heading: null, start: 0, end: TEXT.indexOf('What you') },
    {
      kind: 'required' as const,
      heading: 'What you bring',
      start: TEXT.indexOf('What you'),
      end: TEXT.indexOf('Nice'),
    },
    { kind: 'preferred' as const, heading: 'Nice to have', start: TEXT.indexOf('Nice'), end: TEXT.length },
  ],
  skills: [
    skill('kubernetes', 'Kubernetes', { years: 2 }),
    skill('terraform', 'Terraform'),
    skill('aws', 'AWS', { group: either }),
    skill('azure', 'Azure', { group: either }),
    skill('gcp', 'GCP', { group: either }),
    skill('docker', 'Docker'),
    skill('go', 'Go', {
      need: 'preferred',
      mentions: [{ start: TEXT.indexOf('Go.'), end: TEXT.indexOf('Go.') + 2, text: 'Go', section: 2 }],
    }),
    skill('teamwork', 'free', { kind: 'soft' }),
  ],
};

export const CERTS: readonly Cert[] = [
  cert('tf', {
    title: 'Terraform Associate',
    expires: '2026-08-31',
    skills: [{ id: 'terraform', label: 'Terraform', from: 'user' }],
  }),
  cert('az', { title: 'Azure Fundamentals', skills: [{ id: 'azure', label: 'Azure', from: 'user' }] }),
  cert('dk', { title: 'Docker Basics', source: { file: null, format: 'by-hand' } }),
];

export const TODAY = '2026-11-25';
const NOTHING_IMPLIED = { of: () => [] };

/** Its report against these certificates, with an empty catalogue unless offers are given. */
export const reportOf = (certs: readonly Cert[] = CERTS): Report =>
  assess(READING, certs, catalogueOf([]), NOTHING_IMPLIED, TODAY, NO_WISHES);
