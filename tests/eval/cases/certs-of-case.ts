import type { Catalogue } from '../../../utils/core/catalogue/catalogue';
import type { Cert } from '../../../utils/core/certs/cert';
import type { Vocabulary } from '../../../utils/core/vocabulary/vocabulary';

/** A certificate as the cases write it. */
export interface CaseCert {
  readonly name?: string;
  readonly title?: string;
  readonly issuer?: string | null;
  readonly skills?: readonly string[];
  readonly issued?: string | null;
  readonly expires?: string | null;
  readonly revoked?: boolean;
  readonly credentialId?: string | null;
  readonly url?: string | null;
}

/** The certificate that a case describes: its skills by name, and those of the offer or certificate that its title names. */
export function certOfCase(
  given: CaseCert,
  index: number,
  vocabulary: Vocabulary,
  catalogue: Catalogue,
): Cert {
  const title = given.title ?? given.name ?? '';
  const named = catalogue.named(title);
  const offer = named.length === 1 ? named[0] : undefined;
  const itself = vocabulary.resolve(title);
  return {
    id: `cert-${index}`,
    title,
    issuer: given.issuer ?? null,
    issued: given.issued ?? null,
    expires: given.expires ?? null,
    credentialId: given.credentialId ?? null,
    url: given.url ?? null,
    skills: [
      ...(given.skills ?? []).map((label) => ({
        id: vocabulary.resolve(label)?.id ?? null,
        label,
        from: 'user' as const,
      })),
      ...(offer?.skills ?? []).map((id) => ({
        id,
        label: vocabulary.get(id)?.label ?? id,
        from: 'catalogue' as const,
      })),
      ...(itself?.kind === 'certificate'
        ? [{ id: itself.id, label: itself.label, from: 'title' as const }]
        : []),
    ],
    proof: offer?.proof ?? 'self-declared',
    signature: 'not-signed',
    revoked: given.revoked ?? false,
    because: null,
    recipient: 'not-checked',
    offer: offer?.id ?? null,
    warnings: [],
    source: { file: null, format: 'case' },
  };
}
