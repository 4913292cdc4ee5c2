import type { Cert } from '@/utils/core/certs/cert';
import type { Reading } from '@/utils/core/skills/reading';
import { Database } from '@/utils/store/schema';

let count = 0;

/** A database of its own for each test. */
export function freshDatabase(): Database {
  count += 1;
  return new Database(`test-${count}`);
}

export const cert = (id: string, more: Partial<Cert> = {}): Cert => ({
  id,
  title: `Certificate ${id}`,
  issuer: 'Issuer',
  issued: '2026-01',
  expires: null,
  credentialId: null,
  url: null,
  skills: [{ id: 'docker', label: 'Docker', from: 'user' }],
  proof: 'assessment',
  signature: 'not-signed',
  revoked: false,
  because: null,
  recipient: 'not-checked',
  offer: null,
  warnings: [],
  source: { file: null, format: 'manual' },
  ...more,
});

/** A write of a certificate that nobody holds yet. */
export const added = (id: string, more: Partial<Cert> = {}) => ({
  cert: cert(id, more),
  revision: null,
  raw: null,
});

const TEXT = 'Platform engineer\nWhat you bring\nYou know Docker and Spring.';

/** A posting that asks for Docker and Spring. */
export const reading = (id = '1'): Reading => ({
  schema: 'nextbadge/reading@1',
  status: 'read',
  reason: null,
  partial: false,
  posting: {
    site: 'greenhouse',
    source: 'site',
    id,
    url: `https://boards.greenhouse.io/x/jobs/${id}`,
    title: 'Platform engineer',
    company: 'Harbourline',
    location: null,
    remote: null,
    postedOn: null,
    validThrough: null,
    employmentType: null,
    salary: null,
    language: 'en',
    text: TEXT,
  },
  sections: [
    { kind: 'other', heading: null, start: 0, end: 18 },
    { kind: 'required', heading: 'What you bring', start: 18, end: TEXT.length },
  ],
  skills: (['Docker', 'Spring'] as const).map((label) => ({
    id: label.toLowerCase(),
    label,
    kind: 'skill',
    need: 'required',
    group: null,
    years: null,
    known: true,
    mentions: [
      { start: TEXT.indexOf(label), end: TEXT.indexOf(label) + label.length, text: label, section: 1 },
    ],
  })),
});
