/**
 * Threats C1 and C3: change, add or move each field of a genuine badge, and it is never verified. The defence that fails
 * here when it is taken out: `safe: true` and `hasUnsignedParts` for linked data, `exact` for what the reader dropped.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOne } from './reading';
import { addProof, credentialBy, newSigner } from './signing';
import { type Value, variantsOf } from './tampering';

const CONTROLS = 'tests/fixtures/hostile/controls';
const signer = await newSigner('key');

async function isVerified(content: unknown): Promise<boolean> {
  const { certs } = await readOne(content);
  return certs.some(({ signature }) => signature === 'verified');
}

async function stillVerified(
  original: Value,
  write: (variant: Value) => unknown,
): Promise<readonly string[]> {
  const found: string[] = [];
  let count = 0;
  for (const { how, value } of variantsOf(original)) {
    count++;
    if (await isVerified(write(value))) found.push(how);
  }
  expect(count).toBeGreaterThan(200);
  return found;
}

describe.each(['jcs', 'rdfc'] as const)('a credential with an %s proof', (form) => {
  test('is verified as it is', async () => {
    expect(await isVerified(await addProof(credentialBy(signer.did), signer, form))).toBe(true);
  });

  test('is verified with a key of P-256 too', async () => {
    const by = await newSigner('key', 'ES256');
    expect(await isVerified(await addProof(credentialBy(by.did), by, form))).toBe(true);
  });

  test('is never verified when any part is changed, added, removed or moved', async () => {
    const { ...genuine } = await addProof(credentialBy(signer.did), signer, form);
    expect(await stillVerified(genuine as Value, (variant) => variant)).toEqual(
      form === 'jcs' ? [] : ORDER_MEANS_NOTHING,
    );
  }, 60_000);

  test('is never verified when its text says more than the reader keeps', async () => {
    const text = JSON.stringify(await addProof(credentialBy(signer.did), signer, form));
    const additions = ['"__proto__":{"name":"x"},', '"constructor":1,', '"name":"Chief wizard",'];
    for (const more of additions) expect(await isVerified(text.replace('{', `{${more}`))).toBe(false);
  });
});

/** Linked data has no order in a list: these are other ways to write the very same statements. */
const ORDER_MEANS_NOTHING = ['type changed', 'credentialSubject.achievement.tag changed'];

test('a credential by another key, or for another purpose, is never verified', async () => {
  const other = await newSigner('key');
  const credential = credentialBy(signer.did);
  for (const proof of [
    await addProof(credential, other, 'jcs'),
    await addProof(credential, signer, 'jcs', { proofPurpose: 'authentication' }),
    await addProof(credential, signer, 'jcs', { expires: '2026-11-24T00:00:00Z' }),
    await addProof(credential, signer, 'jcs', { cryptosuite: 'eddsa-rdfc-2022' }),
  ]) {
    expect(await isVerified(proof)).toBe(false);
  }
});

test('a context of its own can give words another meaning: it is never verified', async () => {
  const odd = credentialBy(signer.did, {
    '@context': ['https://www.w3.org/ns/credentials/v2', { name: 'urn:x' }],
  });
  await expect(addProof(odd, signer, 'rdfc')).rejects.toThrow('context-unknown');
});

describe('the signed control', () => {
  const token = readFileSync(`${CONTROLS}/C1-ob3-valid-didkey.jwt`, 'utf8').trim();
  const [header = '', payload = '', signature = ''] = token.split('.');
  const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Value;
  const encode = (value: Value) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test('is never verified with any part of its payload or header touched', async () => {
    expect(
      await stillVerified(decode(payload), (variant) => [header, encode(variant), signature].join('.')),
    ).toEqual([]);
    for (const { how, value } of variantsOf(decode(header))) {
      expect([how, await isVerified([encode(value), payload, signature].join('.'))]).toEqual([how, false]);
    }
  }, 60_000);

  test('is never verified with a single character of its text changed', async () => {
    for (let at = 0; at < token.length; at += 7) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect([at, await isVerified(changed)]).toEqual([at, false]);
    }
    const last = token.at(-1) === 'g' ? 'h' : 'g';
    expect(await isVerified(token.slice(0, -1) + last)).toBe(false);
  });
});
