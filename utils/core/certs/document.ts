import type { Cert, Signature, Validity } from './cert';
import type { FileResult } from './file-result';
import { validityOn } from './validity';

export const CERTS_SCHEMA = 'nextbadge/certs@1';

/** The word shown for a certificate: what rules it out on that day if anything does, else what is known of its signature. */
export type CertState = 'revoked' | 'expired' | 'not-yet-valid' | Signature;

export interface CertRecord extends Omit<Cert, 'revoked'> {
  readonly validity: Validity;
  readonly state: CertState;
}

/** What `certs` prints and `--certs` reads (DESIGN.md section 4). */
export interface CertsDocument {
  readonly schema: typeof CERTS_SCHEMA;
  readonly certs: readonly CertRecord[];
  readonly files: readonly FileResult[];
}

export function stateOf(cert: Pick<Cert, 'signature'>, validity: Validity): CertState {
  return validity === 'valid' || validity === 'unknown' ? cert.signature : validity;
}

/** The printed form, with what is true on `today` (`YYYY-MM-DD`). Keys in the order of the format. */
export function toCertsDocument(
  certs: readonly Cert[],
  files: readonly FileResult[],
  today: string,
): CertsDocument {
  return { schema: CERTS_SCHEMA, certs: certs.map((cert) => toRecord(cert, today)), files };
}

function toRecord(cert: Cert, today: string): CertRecord {
  const validity = validityOn(cert, today);
  return {
    id: cert.id,
    title: cert.title,
    issuer: cert.issuer,
    issued: cert.issued,
    expires: cert.expires,
    credentialId: cert.credentialId,
    url: cert.url,
    skills: cert.skills,
    proof: cert.proof,
    signature: cert.signature,
    validity,
    state: stateOf(cert, validity),
    because: cert.because,
    recipient: cert.recipient,
    offer: cert.offer,
    warnings: cert.warnings,
    source: cert.source,
    ...(cert.otherSources === undefined ? {} : { otherSources: cert.otherSources }),
  };
}
