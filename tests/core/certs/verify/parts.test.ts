import { describe, expect, test } from 'vitest';
import type { JsonObject } from '@/utils/core/certs/input/json';
import { type Agreement, compareClaims } from '@/utils/core/certs/verify/claims';
import { issuerIdOf, judgeShape } from '@/utils/core/certs/verify/shape';
import { hasUnsignedParts } from '@/utils/core/certs/verify/unsigned-parts';

describe('claims beside a credential', () => {
  const credential: JsonObject = {
    id: 'urn:1',
    issuer: { id: 'did:a' },
    credentialSubject: { id: 'did:b' },
    validFrom: '2025-01-01T00:00:00Z',
    validUntil: '2026-01-01T00:00:00Z',
  };
  const claims: JsonObject = {
    iss: 'did:a',
    sub: 'did:b',
    jti: 'urn:1',
    nbf: 1_735_689_600,
    exp: 1_767_225_600,
  };

  test.each<[string, JsonObject, JsonObject, Agreement]>([
    ['that say the same', claims, credential, 'agree'],
    ['that do not say one thing', { ...claims, jti: undefined as never }, credential, 'missing'],
    ['that say nothing', {}, credential, 'missing'],
    ['and neither says anything', {}, {}, 'agree'],
    ['that alone name who', { iss: 'did:a', sub: 'did:b', jti: 'urn:1' }, {}, 'agree'],
    ['that alone give a beginning', { nbf: 1 }, {}, 'disagree'],
    ['that alone give an end', { exp: 1 }, {}, 'disagree'],
    ['that miss one thing and differ in another', { iss: 'did:x' }, credential, 'disagree'],
    [
      'with the older names of the dates',
      { nbf: 1_735_689_600, exp: 1_767_225_600 },
      { issuanceDate: '2025-01-01T00:00:00Z', expirationDate: '2026-01-01T00:00:00Z' },
      'agree',
    ],
    [
      'where the older name of a date says something else',
      { nbf: 1_735_689_600 },
      { issuanceDate: '2024-01-01T00:00:00Z', validFrom: '2025-01-01T00:00:00Z' },
      'disagree',
    ],
    [
      'to the second, for a date that is more exact',
      { nbf: 1_735_689_600 },
      { validFrom: '2025-01-01T00:00:00.9Z' },
      'agree',
    ],
    ['one second off', { nbf: 1_735_689_601 }, { validFrom: '2025-01-01T00:00:00Z' }, 'disagree'],
    ['beside a date in seconds', { nbf: 5 }, { validFrom: 5 }, 'agree'],
    ['beside a date that cannot be read', { nbf: 5 }, { validFrom: 'soon' }, 'disagree'],
    ['beside a date that is null', {}, { validFrom: null }, 'agree'],
    [
      'of several subjects with the first',
      { sub: 'did:b' },
      { credentialSubject: [{ id: 'did:b' }, { id: 'did:c' }] },
      'agree',
    ],
    ['beside an issuer that is but a name', { iss: 'did:a' }, { issuer: 'did:a' }, 'agree'],
  ])('%s', (_, said, shown, agreement) => {
    expect(compareClaims(said, shown)).toBe(agreement);
  });
});

describe('what linked data does not sign', () => {
  const a = { id: 'urn:a', name: 'A' };

  test.each<[string, JsonObject, boolean]>([
    [
      'nothing in an ordinary credential',
      { id: 'urn:1', type: ['X', 'Y'], subject: { id: 'urn:2', name: 'N' }, points: 5, isOpen: false },
      false,
    ],
    ['nothing in the contexts', { '@context': [null, {}] }, false],
    ['a null', { name: null }, true],
    ['a null within', { subject: { name: null } }, true],
    ['an empty list', { image: [] }, true],
    ['an empty object', { image: {} }, true],
    ['an empty object in a list', { image: ['urn:1', {}] }, true],
    ['a list in a list', { image: [['urn:1'], 'urn:2'] }, true],
    ['a member given twice', { tag: ['a', 'b', 'a'] }, true],
    ['a keyword', { '@included': [a] }, true],
    ['a keyword within', { subject: { id: 'urn:2', '@graph': 'x' } }, true],
    ['a context within', { subject: { '@context': 'urn:c', name: 'N' } }, true],
    ['a name that counts in this text alone', { subject: { id: '_:b0', name: 'N' } }, true],
    ['such a name in a list', { subjects: ['urn:1', '_:b0'] }, true],
    ['one thing told in two ways', { first: a, second: { id: 'urn:a', name: 'B' } }, true],
    ['one thing told in two ways, in a list', { all: [a, { id: 'urn:a', more: 'x' }] }, true],
    ['nothing where a thing is told twice in the same words', { first: a, second: { ...a } }, false],
    ['nothing where a thing is told once and named once', { first: a, second: { id: 'urn:a' } }, false],
    [
      'nothing where two things are alike but for their names',
      { first: a, second: { id: 'urn:b', name: 'A' } },
      false,
    ],
    ['nothing where two things have no name', { first: { name: 'A' }, second: { name: 'B' } }, false],
  ])('%s', (_, document, isLoose) => {
    expect(hasUnsignedParts(document)).toBe(isLoose);
  });
});

describe('type and status of a credential', () => {
  const context = ['https://www.w3.org/ns/credentials/v2', 'https://a.example/more'];
  const badge: JsonObject = { '@context': context, type: ['VerifiableCredential', 'OpenBadgeCredential'] };
  const older = 'https://www.w3.org/2018/credentials/v1';

  test.each<[string, JsonObject, string | null]>([
    ['a badge', badge, null],
    [
      'a badge under its other name',
      { ...badge, type: ['AchievementCredential', 'VerifiableCredential'] },
      null,
    ],
    ['a record of learning', { ...badge, type: ['VerifiableCredential', 'ClrCredential'] }, null],
    ['of the first data model', { ...badge, '@context': [older] }, null],
    ['with a single context', { ...badge, '@context': older }, null],
    ['a credential that is no badge', { ...badge, type: ['VerifiableCredential'] }, 'type-unknown'],
    ['a badge that is no credential', { ...badge, type: ['OpenBadgeCredential'] }, 'type-unknown'],
    ['without a type', { '@context': context }, 'type-unknown'],
    ['with the data model second', { ...badge, '@context': [...context].reverse() }, 'type-unknown'],
    ['without a context', { type: badge.type as never }, 'type-unknown'],
    ['with a status to ask for', { ...badge, credentialStatus: { id: 'urn:1' } }, 'status-online'],
    ['with several', { ...badge, credentialStatus: [{ id: 'urn:1' }, { id: 'urn:2' }] }, 'status-online'],
    ['with an empty list of them', { ...badge, credentialStatus: [] }, null],
  ])('%s', (_, credential, because) => {
    expect(judgeShape(credential).because).toBe(because);
  });

  test.each<[JsonObject, string | null]>([
    [{ issuer: 'did:a' }, 'did:a'],
    [{ issuer: { id: 'did:a', name: 'A' } }, 'did:a'],
    [{ issuer: { name: 'A' } }, null],
    [{}, null],
  ])('the issuer of %j is %s', (credential, issuer) => {
    expect(issuerIdOf(credential)).toBe(issuer);
  });
});
