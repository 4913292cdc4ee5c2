import { refused } from '../draft';
import { idOf, isObject, typesOf } from '../input/typed';
import { jsonFormat } from './format';

/** Types of the documents an assertion is made of. */
const PARTS = ['BadgeClass', 'Issuer', 'Profile', 'IssuerOrg', 'CryptographicKey', 'RevocationList'];

/** A part on its own: read beside the assertion that links to it, and nothing that anybody earned. */
export const openBadgesPart = jsonFormat({
  id: 'open-badges-part',
  recognises: ({ value }) => isObject(value) && typesOf(value).some((type) => PARTS.includes(type)),
  read: ({ value }, { isUsed }) => {
    const id = idOf(value);
    if (id !== null && isUsed(id)) return { kind: 'read', format: 'open-badges-part', drafts: [], rows: [] };
    const message =
      'It describes a badge, its issuer or a key: the assertion, which says who earned it, is another file.';
    return refused('open-badges-part', 'not_a_badge', message);
  },
});
