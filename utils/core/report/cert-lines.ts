import type { CertRecord } from '../certs/document';
import { dateInWords } from './dates';
import { plainText, webAddress } from './plain-text';
import type { ReportWords } from './report-words';

/** One certificate behind the report, in words. */
export interface CertLine {
  readonly title: string;
  readonly issuer: string;
  readonly issued: string;
  readonly expires: string;
  readonly proof: string;
  readonly known: string;
  readonly skills: string;
  readonly credentialId: string;
  readonly url: string | null;
}

export function certLine(cert: CertRecord, words: ReportWords): CertLine {
  const { validity } = cert;
  const known =
    validity === 'valid' || validity === 'unknown' ? words.signature[cert.signature] : words.state[validity];
  return {
    title: plainText(cert.title),
    issuer: plainText(cert.issuer ?? ''),
    issued: cert.issued === null ? words.notKnown : dateInWords(cert.issued, words),
    expires: cert.expires === null ? words.validity.none : dateInWords(cert.expires, words),
    proof: words.proof[cert.proof],
    known,
    skills: plainText(cert.skills.map((skill) => skill.label).join(', ')),
    credentialId: plainText(cert.credentialId ?? ''),
    url: webAddress(cert.url),
  };
}
