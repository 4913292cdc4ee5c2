import type { Proof } from '../catalogue/offer';
import type { Cert, CertSkillSource, Signature } from '../certs/cert';
import { validityOn } from '../certs/validity';
import { type Implications, shownBy } from '../vocabulary/implications';

/** Whether a certificate counts today, or why not. A signature that does not match makes it count for nothing. */
export type Standing = 'counts' | 'expired' | 'not-yet-valid' | 'revoked' | 'signature-failed';

/** One way in which a certificate shows a skill: directly, or up the path of implication. */
export interface Evidence {
  readonly cert: Cert;
  readonly standing: Standing;
  /** `[skill]` when shown directly, else from the certificate's skill to the one shown. */
  readonly path: readonly string[];
}

const SIGNATURES: readonly Signature[] = [
  'verified',
  'intact-issuer-not-confirmed',
  'cannot-check-offline',
  'not-signed',
  'failed',
];
const PROOFS: readonly Proof[] = ['proctored-exam', 'assessment', 'course', 'self-declared'];
const SOURCES: readonly CertSkillSource[] = ['user', 'alignment', 'credly', 'catalogue', 'tag', 'title'];

/** Key under which a skill that the vocabulary lacks is compared: its name without case. */
export function unknownKey(label: string): string {
  return `label:${label.trim().toLowerCase()}`;
}

/** What the certificates show, by skill id (or {@link unknownKey}), surest evidence first; direct before implied. */
export function evidenceOf(
  certs: readonly Cert[],
  implications: Implications,
  today: string,
): ReadonlyMap<string, readonly Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const cert of [...certs].sort(surestFirst)) {
    const standing = standingOf(cert, today);
    for (const [id, path] of pathsOf(cert, implications)) {
      const evidence = found.get(id);
      if (evidence) evidence.push({ cert, standing, path });
      else found.set(id, [{ cert, standing, path }]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.path.length - b.path.length);
  return found;
}

/** Each skill that a certificate shows, with the shortest path to it. */
function pathsOf(cert: Cert, implications: Implications): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  const bySource = [...cert.skills].sort((a, b) => SOURCES.indexOf(a.from) - SOURCES.indexOf(b.from));
  for (const { id, label } of bySource) {
    const key = id ?? unknownKey(label);
    paths.set(key, [key]);
  }
  for (const { id } of bySource) {
    if (id === null) continue;
    for (const [shown, path] of shownBy(id, implications)) {
      const known = paths.get(shown);
      if (known === undefined || path.length < known.length) paths.set(shown, path);
    }
  }
  return paths;
}

/** Whether the certificate counts on `today`: it meets prerequisites and covers what it shows. */
export function countsOn(cert: Cert, today: string): boolean {
  return standingOf(cert, today) === 'counts';
}

function standingOf(cert: Cert, today: string): Standing {
  const validity = validityOn(cert, today);
  if (validity === 'revoked' || validity === 'expired' || validity === 'not-yet-valid') return validity;
  return cert.signature === 'failed' ? 'signature-failed' : 'counts';
}

function surestFirst(a: Cert, b: Cert): number {
  return (
    SIGNATURES.indexOf(a.signature) - SIGNATURES.indexOf(b.signature) ||
    PROOFS.indexOf(a.proof) - PROOFS.indexOf(b.proof) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
