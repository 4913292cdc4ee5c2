import type { CertRecord, CertsDocument } from '../../core/certs/document';

/** Certificates for the terminal, one paragraph each, and what could not be read. */
export function certsInWords({ certs, files }: CertsDocument): string {
  const paragraphs = certs.map(certInWords);
  const problems = files.flatMap(({ file, error, rows }) => [
    ...(error ? [`${file}: ${error.message}`] : []),
    ...rows.map(({ row, message }) => `${file}, row ${row}: ${message}`),
  ]);
  if (certs.length === 0) paragraphs.push('No certificate was read.');
  return `${[...paragraphs, ...(problems.length > 0 ? [problems.join('\n')] : [])].join('\n\n')}\n`;
}

function certInWords(cert: CertRecord): string {
  const issued = [
    cert.issuer,
    cert.issued && `issued ${cert.issued}`,
    cert.expires && `expires ${cert.expires}`,
  ];
  const skills = cert.skills.map(({ label }) => label).join(', ');
  const lines = [
    cert.title,
    issued.filter(Boolean).join(' · '),
    `${cert.state.replaceAll('-', ' ')} · ${cert.proof.replaceAll('-', ' ')}`,
    skills === '' ? 'no skill known' : `shows ${skills}`,
  ];
  return lines.filter((line) => line !== '').join('\n  ');
}
