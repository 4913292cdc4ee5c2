import { accredible } from './accredible';
import { archive } from './archive';
import { badgePage, savedPage } from './badge-page';
import { bakedPng, bakedSvg } from './baked';
import { backup, certsDocument } from './certs';
import { clr, clrJwt, presentation, presentationJwt, wrappedBadges } from './collections';
import { credly } from './credly';
import { ctdl } from './ctdl';
import { europass } from './europass';
import type { CertFormat } from './format';
import { jsonResume } from './json-resume';
import { handWrittenList } from './list';
import { microsoftLearn } from './microsoft-learn';
import { openBadges2, openBadges2Signed } from './open-badges-2';
import { openBadges3, openBadges3Jwt } from './open-badges-3';
import { openBadgesPart } from './open-badges-part';
import { linkedinSkills, table } from './table';
import { xapi } from './xapi';

/** Every kind of content that holds certificates, told by what is in it. The first that recognises it reads it. */
export const CERT_FORMATS: readonly CertFormat[] = [
  certsDocument,
  backup,
  badgePage,
  savedPage,
  clr,
  clrJwt,
  presentation,
  presentationJwt,
  openBadges3,
  openBadges3Jwt,
  openBadges2,
  openBadges2Signed,
  openBadgesPart,
  microsoftLearn,
  credly,
  accredible,
  xapi,
  ctdl,
  jsonResume,
  handWrittenList,
  wrappedBadges,
  bakedPng,
  bakedSvg,
  europass,
  archive,
  linkedinSkills,
  table,
];
