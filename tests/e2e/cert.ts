import type { Cert } from '../../utils/core/certs/cert';

/** A certificate as if it had been typed in. */
export const cert = (id: string, more: Partial<Cert> = {}): Cert => ({
  id,
  title: `Course ${id}`,
  issuer: 'Example Academy',
  issued: '2026-02-11',
  expires: null,
  credentialId: null,
  url: null,
  skills: [{ id: 'python', label: 'Python', from: 'user' }],
  proof: 'self-declared',
  signature: 'not-signed',
  revoked: false,
  because: null,
  recipient: 'not-checked',
  offer: null,
  warnings: [],
  source: { file: null, format: 'by-hand' },
  ...more,
});
