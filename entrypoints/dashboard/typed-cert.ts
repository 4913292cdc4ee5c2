import type { CertDraft } from '@/components/certs/CertForm';
import { certByHand } from '@/utils/core/certs/by-hand';
import type { Cert, CertSkill } from '@/utils/core/certs/cert';
import { loadVocabulary } from '@/utils/core/vocabulary';
import { shownCatalogue } from './catalogue';
import type { Desk } from './desk';
import { skillNames } from './find-offers';

type Typed =
  | { readonly kind: 'cert'; readonly cert: Cert }
  | { readonly kind: 'refused'; readonly field: 'title' | 'issued' | 'expires' | 'url' };

/**
 * A certificate as the user typed it, or edited one: what the form does not ask stays as it was. Skills that came with
 * the chosen offer keep it as their source; those the user took out stay out.
 */
export async function typedCert(
  draft: CertDraft,
  held: Cert | null,
  { today, vault }: Pick<Desk, 'today' | 'vault'>,
): Promise<Typed> {
  const names = [...new Set(draft.skills.split(/[,;\n]/).map((name) => name.trim()))].filter(Boolean);
  const vocabulary = loadVocabulary();
  const catalogue = shownCatalogue(vault);
  const offer = held === null && draft.offer !== null ? catalogue.get(draft.offer) : undefined;
  const ofOffer = new Set(offer && skillNames(offer, vocabulary));
  const typed = await certByHand(
    {
      title: draft.title,
      issuer: orNull(draft.issuer),
      issued: orNull(draft.issued),
      expires: orNull(draft.expires),
      credentialId: held?.credentialId ?? null,
      url: orNull(draft.url),
      skills: names.filter((name) => !ofOffer.has(name)),
      offer: draft.offer,
    },
    { vocabulary, catalogue, today, recipients: [] },
  );
  if (typed.kind === 'refused') return typed;
  if (held === null) {
    const isKept = ({ label }: CertSkill) => offer === undefined || names.includes(label);
    return { kind: 'cert', cert: { ...typed.cert, skills: typed.cert.skills.filter(isKept) } };
  }
  const { title, issuer, issued, expires, url } = typed.cert;
  const skills = typed.cert.skills.map(
    (skill) => held.skills.find(({ label }) => label === skill.label) ?? skill,
  );
  return { kind: 'cert', cert: { ...held, title, issuer, issued, expires, url, skills } };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
