/** Certificates: read out of files of any kind, verified offline, merged, printed, handed out. */
export { certByHand, type HandWritten, type HandWrittenResult, searchOffers } from './by-hand';
export type { Cert, CertSkill, CertSkillSource, CertSource, CertWarning, Signature, Validity } from './cert';
export { type CertRecord, type CertState, type CertsDocument, stateOf, toCertsDocument } from './document';
export { type BadgeFile, badgeFiles } from './exports/badge-files';
export type { CertExport } from './exports/export';
export { CERT_EXPORTS } from './exports/index';
export type { FileError, FileErrorCode, FileResult, FoundOffer, RowCode, RowReport } from './file-result';
export { readCertsDocument } from './formats/certs';
export { type MergedCerts, mergeCerts } from './merge';
export type { CertField, ColumnMap, ReadContext } from './read-context';
export { type CertFile, type OriginalBadge, type ReadFiles, readCertFiles } from './read-files';
export { linkRenewals, type Renewal } from './renewals';
export { previewTable, type TablePreview } from './table-preview';
export { daysLeft, expiresSoon, SOON_DAYS, validityOn } from './validity';
export type { SignatureReason } from './verify/verdict';
