import type { Credential } from './credential';
import { verifyProofs } from './data-integrity';
import { verifyAssertion, verifyJwt } from './jwt';
import { notSigned, uncheckable, type Verdict } from './verdict';

/** What can be said of a signature on this machine, without asking anybody (threat C5). `today` is `YYYY-MM-DD`. */
export async function verifyCredential(credential: Credential, today: string): Promise<Verdict> {
  switch (credential.kind) {
    case 'none':
      return notSigned(credential.because);
    case 'hosted':
      return uncheckable('hosted');
    case 'shown':
      return uncheckable('shown-on-page');
    case 'jws':
      return verifyAssertion(credential.token, credential.publicKeyPem);
    case 'jwt':
      return verifyJwt(credential.token, credential.credential);
    case 'data-integrity':
      return verifyProofs(credential.credential, credential.exact, today);
  }
}
