import { draftOf } from '../draft';
import { readDates } from '../fields/dated';
import { collectRows, NO_TITLE, type RowReading } from '../fields/rows';
import { descendants, parseXml, textAt, type XmlElement } from '../input/xml';
import type { CertFormat } from './format';

const ID = 'europass';

/**
 * Europass XML, the profile of today (root `Candidate`) and the older passport (`SkillsPassport`). Education and
 * training are certificates; skills and languages in it are the person's own claims. Names match without namespace.
 */
export const europass: CertFormat = {
  id: ID,
  recognises: (content) =>
    content.kind === 'xml' &&
    /<(?:[\w.-]+:)?(?:Candidate|SkillsPassport)[\s>]/.test(content.text.slice(0, 10_000)),
  read: (content) => {
    const root = parseXml((content as { text: string }).text);
    if (root === null) {
      const message = 'The XML breaks off or holds too much.';
      return { kind: 'refused', format: ID, error: { code: 'damaged_file', message } };
    }
    return collectRows(ID, [
      ...descendants(root, 'EducationOrganizationAttendance').map(readAttendance),
      ...descendants(root, 'License', 'Certification').flatMap(readCertification),
      ...descendants(root, 'Education').flatMap(readPassportEducation),
    ]);
  },
};

function readAttendance(element: XmlElement): RowReading {
  return draftFrom(
    textAt(element, 'EducationDegree', 'DegreeName') ?? textAt(element, 'DegreeName'),
    textAt(element, 'OrganizationName'),
    textAt(element, 'AttendancePeriod', 'EndDate', 'FormattedDateTime') ?? textAt(element, 'EndDate'),
    null,
  );
}

function readCertification(element: XmlElement): readonly RowReading[] {
  const title =
    textAt(element, 'CertificationName') ?? textAt(element, 'LicenseName') ?? textAt(element, 'Name');
  if (title === null) return [];
  const issuer = textAt(element, 'IssuingAuthority', 'Name') ?? textAt(element, 'IssuingAuthorityName');
  const from = textAt(element, 'FirstIssuedDate', 'FormattedDateTime') ?? textAt(element, 'IssueDate');
  return [draftFrom(title, issuer, from, textAt(element, 'EndDate', 'FormattedDateTime'))];
}

/** Of the older passport: dates are attributes, `year="2014" month="--06" day="---30"`. */
function readPassportEducation(element: XmlElement): readonly RowReading[] {
  const title = textAt(element, 'Title');
  if (title === null) return [];
  const to = descendants(element, 'To')[0]?.attributes;
  const date = [to?.year, to?.month?.replace(/-/g, ''), to?.day?.replace(/-/g, '')].filter(Boolean).join('-');
  return [draftFrom(title, textAt(element, 'Organisation', 'Name'), date || null, null)];
}

function draftFrom(
  title: string | null,
  issuer: string | null,
  from: string | null,
  to: string | null,
): RowReading {
  return title === null ? NO_TITLE : draftOf({ title, issuer, ...readDates(from, to) });
}
