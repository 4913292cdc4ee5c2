import type { Cert } from '../cert';
import type { CertExport } from './export';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** A certificate in JSON Resume. Expiry, id and skills have no field there and are kept beside, as the schema allows. */
export function toResumeCertificate(cert: Omit<Cert, 'revoked'>): Readonly<Record<string, unknown>> {
  const facts = {
    name: cert.title,
    date: cert.issued,
    issuer: cert.issuer,
    url: cert.url,
    expires: cert.expires,
    credentialId: cert.credentialId,
    skills: cert.skills.length === 0 ? null : cert.skills.map(({ label }) => label),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

/** JSON Resume with the certificates alone, to be put into a résumé. */
export const jsonResumeExport: CertExport = {
  id: 'jsonresume',
  name: 'JSON Resume',
  extension: 'json',
  mediaType: 'application/json',
  write: (certs) =>
    `${JSON.stringify({ $schema: SCHEMA, certificates: certs.map(toResumeCertificate) }, null, 2)}\n`,
};
