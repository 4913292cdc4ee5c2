import { toResumeCertificate } from '../../certs/exports/json-resume';
import type { Dossier } from '../dossier/dossier';
import type { ReportFormat } from './format';

/**
 * The certificates as a JSON Resume (https://jsonresume.org/schema, v1.0.0). Expiry and id have no field of their own:
 * they are kept under additional names, which the schema allows. Certificates that were revoked are left out.
 */
export const jsonResume: ReportFormat = {
  id: 'jsonresume',
  extension: 'json',
  mediaType: 'application/json',
  write: (dossier) => `${JSON.stringify(resumeOf(dossier), null, 2)}\n`,
};

function resumeOf({ certs, holder, parts, today }: Dossier) {
  const shown = parts.includes('certificates') ? certs.filter(({ validity }) => validity !== 'revoked') : [];
  const skills = new Set(
    shown
      .filter(({ validity }) => validity === 'valid')
      .flatMap((cert) => cert.skills.map((skill) => skill.label)),
  );
  const basics = Object.fromEntries(Object.entries(holder).filter(([, value]) => value !== null));
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    ...(Object.keys(basics).length > 0 && { basics }),
    certificates: shown.map(toResumeCertificate),
    skills: [...skills].map((name) => ({ name })),
    meta: { version: 'v1.0.0', lastModified: today },
  };
}
