import type { JsonObject } from '../input/json';
import { isObject, listOf, textOf, typesOf } from '../input/typed';
import { canonizeJcs } from './jcs';
import { decodeMultibase, keyOfDid, keyOfFragment } from './keys';
import { issuerIdOf, judgeShape } from './shape';
import { checkBytes, digestOf, type RawCurve } from './signature';
import { failed, intact, uncheckable, type Verdict } from './verdict';

/** Document and proof options in the form that is hashed, or why there is none. */
export type Canonical =
  | {
      readonly kind: 'canonical';
      readonly document: string;
      readonly options: string;
      readonly hasUnsignedParts?: boolean;
    }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'context-unknown' };

interface Suite {
  readonly curves: readonly RawCurve[];
  readonly form: 'jcs' | 'rdfc';
}

/** Suites by `cryptosuite`, or by the type of the older proofs that had one each. */
const SUITES: ReadonlyMap<string, Suite> = new Map([
  ['eddsa-jcs-2022', { curves: ['Ed25519'], form: 'jcs' }],
  ['ecdsa-jcs-2019', { curves: ['P-256', 'P-384'], form: 'jcs' }],
  ['eddsa-rdfc-2022', { curves: ['Ed25519'], form: 'rdfc' }],
  ['eddsa-2022', { curves: ['Ed25519'], form: 'rdfc' }],
  ['ecdsa-rdfc-2019', { curves: ['P-256', 'P-384'], form: 'rdfc' }],
  ['Ed25519Signature2020', { curves: ['Ed25519'], form: 'rdfc' }],
]);

/** More proofs than any credential carries: each costs a canonical form. */
const MOST_PROOFS = 4;

/** A credential with proofs in it (W3C Data Integrity). Every proof must hold for it to be verified. */
export async function verifyProofs(credential: JsonObject, exact: boolean, today: string): Promise<Verdict> {
  if (!exact) return failed('ambiguous-text');
  const listed = listOf(credential.proof);
  const proofs = listed.filter(isObject);
  const isOrderly =
    proofs.length === listed.length &&
    new Set(proofs.map((one) => JSON.stringify(one))).size === listed.length;
  if (!isOrderly || proofs.length > MOST_PROOFS) return uncheckable('proof-not-supported');
  const { proof: _proofs, ...document } = credential;
  const verdicts: Verdict[] = [];
  for (const proof of proofs) verdicts.push(await verifyProof(document, proof, today));
  return combine(verdicts);
}

/** One that fails decides; one that can't be checked leaves the rest no more than intact. */
function combine(verdicts: readonly Verdict[]): Verdict {
  const [first] = verdicts;
  const worst = verdicts.find(({ signature }) => signature === 'failed');
  if (worst !== undefined || first === undefined) return worst ?? uncheckable('proof-not-supported');
  const different = verdicts.find(({ signature }) => signature !== first.signature);
  return different === undefined ? first : intact('other-proof-unchecked');
}

async function verifyProof(document: JsonObject, proof: JsonObject, today: string): Promise<Verdict> {
  const suite = suiteOf(proof);
  if (suite === undefined || 'previousProof' in proof) return uncheckable('proof-not-supported');
  if (proof.proofPurpose !== 'assertionMethod') return failed('wrong-purpose');
  if (isPast(textOf(proof.expires), today)) return failed('proof-expired');
  const { verificationMethod, proofValue, ...rest } = proof;
  if (typeof verificationMethod !== 'string') return uncheckable('proof-not-supported');
  const own = keyOfDid(verificationMethod);
  const jwk = own?.jwk ?? keyOfFragment(verificationMethod);
  if (jwk === null) return uncheckable('key-online');
  const curve = suite.curves.find((name) => name === jwk.crv);
  const signature = typeof proofValue === 'string' ? decodeMultibase(proofValue) : null;
  if (curve === undefined || signature === null) return failed('signature-wrong');
  const canonical = await canonize(suite, document, { ...rest, verificationMethod });
  if (canonical.kind === 'context-unknown') return uncheckable('context-unknown');
  if (canonical.kind === 'wrong') return failed('signature-wrong');
  const data = await hashData(canonical, curve);
  const check = await checkBytes(data, Uint8Array.from(signature), jwk, curve);
  if (check === 'unsupported') return uncheckable('key-not-readable');
  if (check === 'wrong') return failed('signature-wrong');
  if (own === null) return isDid(verificationMethod) ? uncheckable('key-online') : intact('key-beside-it');
  if (own.did !== issuerIdOf(document)) return intact('key-not-of-issuer');
  return canonical.hasUnsignedParts ? intact('unsigned-parts') : judgeShape(document);
}

/** A did:web and its like is an address in other words: only asking it would tell whether the key is its own. */
function isDid(identifier: string): boolean {
  return identifier.startsWith('did:');
}

function suiteOf(proof: JsonObject): Suite | undefined {
  const types = typesOf(proof);
  const name = types.includes('DataIntegrityProof') ? textOf(proof.cryptosuite) : types[0];
  return types.length === 1 ? SUITES.get(name ?? '') : undefined;
}

function isPast(moment: string | null, today: string): boolean {
  return moment !== null && moment.slice(0, 10) < today;
}

/** The linked-data code is large and rarely needed: it is a part of its own, loaded when a proof asks for it. */
async function canonize({ form }: Suite, document: JsonObject, options: JsonObject): Promise<Canonical> {
  if (form === 'jcs') return canonizeJcs(document, options);
  const { canonizeRdfc } = await import('./rdfc');
  return canonizeRdfc(document, options);
}

/** What is signed: the digest of the options, then that of the document (vc-data-integrity, 4.3). */
async function hashData(
  { document, options }: { readonly document: string; readonly options: string },
  curve: RawCurve,
): Promise<Uint8Array<ArrayBuffer>> {
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest(digestOf(curve), new TextEncoder().encode(text)));
  const [first, second] = await Promise.all([digest(options), digest(document)]);
  return Uint8Array.from([...first, ...second]);
}
