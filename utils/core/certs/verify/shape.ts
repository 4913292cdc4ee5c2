import type { JsonObject } from '../input/json';
import { idOf, listOf, objectsOf, textsOf } from '../input/typed';
import { intact, uncheckable, VERIFIED, type Verdict } from './verdict';

const DATA_MODELS: ReadonlySet<unknown> = new Set([
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
]);
const BADGE_TYPES = ['OpenBadgeCredential', 'AchievementCredential', 'ClrCredential'];

/** What a credential's signature says once it is known to be right and its issuer's: type and status have a word too. */
export function judgeShape(credential: JsonObject): Verdict {
  const types = textsOf(credential.type);
  const isBadge = types.includes('VerifiableCredential') && types.some((type) => BADGE_TYPES.includes(type));
  if (!isBadge || !DATA_MODELS.has(listOf(credential['@context'])[0])) return intact('type-unknown');
  return objectsOf(credential.credentialStatus).length > 0 ? uncheckable('status-online') : VERIFIED;
}

export function issuerIdOf(credential: JsonObject): string | null {
  return idOf(credential.issuer);
}
