import { toResumeCertificate } from '../../certs/exports/json-resume';
import { validityOn } from '../../certs/validity';
import type { ReportInput } from '../report-view';
import type { ReportFormat } from './format';

/**
 * The certificates as a JSON Resume (https://jsonresume.org/schema, v1.0.0). Expiry and id have no field of their own:
 * they are kept under additional names, which the schema allows. Certificates that were revoked are left out.
 */
export const jsonResume: ReportFormat = {
  id: 'jsonresume',
  extension: 'json',
  mediaType: 'application/json',
  write: (input) => `${JSON.stringify(resumeOf(input), null, 2)}\n`,
};

function resumeOf({ report, certs }: ReportInput) {
  const shown = certs.filter((cert) => !cert.revoked);
  const skills = new Set(
    shown
      .filter((cert) => validityOn(cert, report.today) === 'valid')
      .flatMap((cert) => cert.skills.map((skill) => skill.label)),
  );
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    certificates: shown.map(toResumeCertificate),
    skills: [...skills].map((name) => ({ name })),
    meta: { version: 'v1.0.0', lastModified: report.today },
  };
}
