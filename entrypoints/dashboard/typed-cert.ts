import type { CertDraft } from '@/components/certs/CertForm';
import type { Cert, CertSkill } from '@/utils/core/certs/cert';
import { loadVocabulary } from '@/utils/core/vocabulary';

/** A certificate as the user typed it, or edited one: what the form does not ask stays as it was. */
export function typedCert(draft: CertDraft, held: Cert | null): Cert {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...(held ?? TYPED),
    id: held?.id ?? `typed-${crypto.randomUUID()}`,
    title: draft.title.trim(),
    issuer: orNull(draft.issuer),
    issued: orNull(draft.issued),
    expires: orNull(draft.expires),
    url: orNull(draft.url),
    skills: namesIn(draft.skills).map(
      (name) => held?.skills.find(({ label }) => label === name) ?? skillNamed(name),
    ),
  };
}

const TYPED: Omit<Cert, 'id' | 'title' | 'issuer' | 'issued' | 'expires' | 'url' | 'skills'> = {
  credentialId: null,
  proof: 'self-declared',
  signature: 'not-signed',
  revoked: false,
  because: null,
  recipient: 'not-checked',
  offer: null,
  warnings: [],
  source: { file: null, format: 'manual' },
};

const namesIn = (text: string) =>
  [...new Set(text.split(/[,;\n]/).map((name) => name.trim()))].filter(Boolean);

function skillNamed(name: string): CertSkill {
  const known = loadVocabulary().resolve(name);
  return { id: known?.id ?? null, label: known?.label ?? name, from: 'user' };
}
