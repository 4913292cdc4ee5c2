import type { Proof } from '../../catalogue/offer';
import { draftOf } from '../draft';
import { readDates } from '../fields/dated';
import { collectRows, NO_TITLE, type RowReading } from '../fields/rows';
import type { Json, JsonObject } from '../input/json';
import { isObject, objectOf, objectsOf, textOf } from '../input/typed';
import { jsonFormat } from './format';

const ID = 'microsoft-learn';

/** A shared Microsoft Learn transcript: certifications now and before, and applied skills. Modules are no certificates. */
export const microsoftLearn = jsonFormat({
  id: ID,
  recognises: ({ value }) =>
    isObject(value) && ('certificationData' in value || 'appliedSkillsData' in value),
  read: ({ value }) => {
    const transcript = value as JsonObject;
    const certifications = objectOf(transcript.certificationData);
    const applied = objectOf(transcript.appliedSkillsData);
    return collectRows(ID, [
      ...objectsOf(certifications?.activeCertifications).map(readCertification),
      ...objectsOf(certifications?.historicalCertifications).map(readCertification),
      ...objectsOf(applied?.appliedSkillsCredentials).map(readAppliedSkill),
    ]);
  },
});

function readCertification(entry: JsonObject): RowReading {
  const { name, dateEarned, expiration, certificationNumber, status } = entry;
  return readEntry(name, dateEarned, expiration, certificationNumber, status, 'proctored-exam');
}

function readAppliedSkill(entry: JsonObject): RowReading {
  const { title, awardedOn, expiration, credentialId, status } = entry;
  return readEntry(title, awardedOn, expiration, credentialId, status, 'assessment');
}

function readEntry(
  name: Json | undefined,
  from: Json | undefined,
  to: Json | undefined,
  id: Json | undefined,
  status: Json | undefined,
  proof: Proof,
): RowReading {
  const title = textOf(name);
  if (title === null) return NO_TITLE;
  return draftOf({
    title,
    issuer: 'Microsoft',
    ...readDates(from, to),
    credentialId: textOf(id),
    proof,
    revoked: /^revoked$/i.test(textOf(status) ?? ''),
  });
}
