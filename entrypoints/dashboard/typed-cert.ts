import type { CertDraft } from '@/components/certs/CertForm';
import { loadCatalogue } from '@/utils/core/catalogue';
import { certByHand } from '@/utils/core/certs';
import type { Cert } from '@/utils/core/certs/cert';
import { loadVocabulary } from '@/utils/core/vocabulary';
import type { Desk } from './desk';

type Typed =
  | { readonly kind: 'cert'; readonly cert: Cert }
  | { readonly kind: 'refused'; readonly field: keyof CertDraft };

/** A certificate as the user typed it, or edited one: what the form does not ask stays as it was. */
export async function typedCert(
  draft: CertDraft,
  held: Cert | null,
  { today }: Pick<Desk, 'today'>,
): Promise<Typed> {
  const names = [...new Set(draft.skills.split(/[,;\n]/).map((name) => name.trim()))].filter(Boolean);
  const typed = await certByHand(
    {
      title: draft.title,
      issuer: orNull(draft.issuer),
      issued: orNull(draft.issued),
      expires: orNull(draft.expires),
      credentialId: held?.credentialId ?? null,
      url: orNull(draft.url),
      skills: names,
      offer: held?.offer ?? null,
    },
    { vocabulary: loadVocabulary(), catalogue: loadCatalogue(), today, recipients: [] },
  );
  if (typed.kind === 'refused' || held === null) return typed;
  const { title, issuer, issued, expires, url } = typed.cert;
  const skills = typed.cert.skills.map(
    (skill) => held.skills.find(({ label }) => label === skill.label) ?? skill,
  );
  return { kind: 'cert', cert: { ...held, title, issuer, issued, expires, url, skills } };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
