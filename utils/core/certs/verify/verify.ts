import type { Signature } from '../cert';
import type { Credential } from './credential';

export interface Verdict {
  readonly signature: Signature;
  /** Code of why, null when the word says it all. */
  readonly because: string | null;
}

/** What can be said of a signature on this machine, without asking anybody. */
export async function verifyCredential(credential: Credential, _today: string): Promise<Verdict> {
  switch (credential.kind) {
    case 'none':
      return { signature: 'not-signed', because: credential.because };
    case 'hosted':
      return { signature: 'cannot-check-offline', because: 'hosted' };
    default:
      return { signature: 'cannot-check-offline', because: 'not-checked' };
  }
}
