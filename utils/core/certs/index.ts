/** Certificates: read out of files of any kind, verified offline, merged, printed. */
export type { Cert, CertSkill, CertSkillSource, CertSource, Signature, Validity } from './cert';
export { type CertRecord, type CertState, type CertsDocument, stateOf, toCertsDocument } from './document';
export type { FileError, FileErrorCode, FileResult, FoundOffer, RowReport } from './file-result';
export { readCertsDocument } from './formats/certs';
export type { CertField, ColumnMap, ReadContext } from './read-context';
export { type CertFile, type ReadFiles, readCertFiles } from './read-files';
export { validityOn } from './validity';
