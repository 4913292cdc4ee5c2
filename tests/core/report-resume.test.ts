import { validate } from '@jsonresume/schema';
import { expect, test } from 'vitest';
import { CERT_EXPORTS } from '../../utils/core/certs/exports';
import { EVERY_PART } from '../../utils/core/report/dossier/dossier';
import { cert } from './offer-for-tests';
import { sourceWith, written } from './report-for-tests';

/** What the schema, as its own project publishes it, finds wrong. */
function faultsIn(resume: unknown): readonly string[] {
  let found: readonly string[] = ['never judged'];
  validate(resume, (faults) => {
    found = (faults ?? []).map(({ stack }) => stack);
  });
  return found;
}

const CERTS = [
  cert('a', ['sql'], { title: 'SQL', issued: '2026', url: 'https://badges.example/a', credentialId: 'A-1' }),
  cert('b', ['go'], { title: 'Go', issued: '2026-11', issuer: null, expires: '2027-01-31' }),
  cert('c', [], { title: 'Rust', issued: null }),
  cert('d', ['python'], { title: 'Python', issued: '2026-11-25', revoked: true }),
];
const source = { ...sourceWith('plain'), certs: CERTS };

test('a résumé that the schema refuses is told', () => {
  expect(faultsIn({ basics: { email: 3 }, certificates: 'none' })).not.toEqual([]);
});

test.each([
  ['nothing of the person', EVERY_PART],
  ['name, e-mail and links', { ...EVERY_PART, name: 'Kim Doe', email: 'kim@doe.example', links: true }],
  ['no certificates', { ...EVERY_PART, parts: [] }],
])('the report as JSON Resume with %s is valid', (_what, choice) => {
  expect(faultsIn(JSON.parse(written('jsonresume', source, choice)))).toEqual([]);
});

test('so are the certificates alone', () => {
  const text = CERT_EXPORTS.find(({ id }) => id === 'jsonresume')?.write(CERTS, '2026-11-25') ?? '';
  expect(faultsIn(JSON.parse(text))).toEqual([]);
});
