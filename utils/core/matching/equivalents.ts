/**
 * Certificates that stand for a demanded one, by vocabulary id: demanded, accepted, why. Only where the issuer says so:
 * `renews` (earning it renews the demanded one), `includes` (it cannot be held without the demanded one, or its course
 * holds the demanded one whole), `succeeds` (the demanded one was replaced by it), `is` (a named kind of a general one).
 */
const EQUIVALENTS: readonly (readonly [demanded: string, accepted: string, why: string])[] = [
  ['aws-certified-developer', 'aws-certified-devops-engineer', 'renews'],
  ['aws-certified-solutions-architect', 'aws-certified-solutions-architect-professional', 'renews'],
  ['aws-certified-sysops-administrator', 'aws-certified-devops-engineer', 'renews'],
  ['ccna', 'ccnp', 'renews'],
  ['ccna', 'ccnp-enterprise', 'renews'],
  ['ccnp', 'ccnp-enterprise', 'is'],
  ['comptia-a-plus', 'comptia-network-plus', 'renews'],
  ['comptia-a-plus', 'comptia-security-plus', 'renews'],
  ['comptia-network-plus', 'comptia-security-plus', 'renews'],
  ['comptia-security-plus', 'comptia-cysa-plus', 'renews'],
  ['cpr', 'bls', 'includes'],
  ['dp-203', 'fabric-data-engineer', 'succeeds'],
  ['hazwoper-24', 'hazwoper-40', 'includes'],
  ['osha-10', 'osha-30', 'includes'],
  ['prince2-foundation', 'prince2-practitioner', 'includes'],
  ['psm', 'psm-i', 'is'],
  ['psm', 'psm-ii', 'is'],
  ['pspo', 'pspo-i', 'is'],
  ['rhcsa', 'rhce', 'includes'],
  ['terraform-associate', 'terraform-professional', 'renews'],
];

const accepted = new Map<string, string[]>();
for (const [demanded, other] of EQUIVALENTS)
  accepted.set(demanded, [...(accepted.get(demanded) ?? [demanded]), other]);

/**
 * Vocabulary ids that meet the demand for a certificate: itself and the listed ones. Who shows one of them, directly or
 * by implication, holds it: an edge of the vocabulary that ends in a certificate always says "is a kind of"
 * (`cdl-class-a` is a `cdl`), because no skill ever shows a certificate.
 */
export function acceptedFor(demanded: string): readonly string[] {
  return accepted.get(demanded) ?? [demanded];
}

/** The table, for the test that checks its ids and order. */
export const EQUIVALENT_ROWS = EQUIVALENTS;
