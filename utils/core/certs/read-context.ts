import type { Catalogue } from '../catalogue/catalogue';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { FileResult } from './file-result';
import type { BadgePage } from './page/badge-page';

/** A field of a certificate that a column of a table can hold. */
export type CertField = 'title' | 'issuer' | 'issued' | 'expires' | 'url' | 'credentialId' | 'skills';

/** Which column of a table holds which field: header as written -> field. */
export type ColumnMap = Readonly<Record<string, CertField>>;

/** All that reading a file needs to know of the world. Nothing here is changed. */
export interface ReadContext {
  readonly vocabulary: Pick<Vocabulary, 'get' | 'resolve'>;
  /** Finds the offer of a certificate by id, address, alias or title; see `findOffer`. */
  readonly catalogue: Catalogue;
  /** The user's local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The user's own addresses, for the recipient line. Empty: not checked. */
  readonly recipients: readonly string[];
  /** Names of skills in a title, for a certificate that states none. */
  readonly titleSkills?: (title: string) => readonly string[];
  /** Takes from a saved page what it shows of a badge: `collectBadgePage` over the DOM there is. */
  readonly openPage?: (html: string) => BadgePage;
  /** Columns the user mapped in the preview, by file name. */
  readonly columns?: Readonly<Record<string, ColumnMap>>;
  /**
   * Called after each file and every few hundred certificates of a large one, with files done as a number with a
   * fraction. A promise is waited for: a page that gives itself a turn there stays responsive.
   */
  readonly onProgress?: (done: number, of: number) => void | Promise<void>;
  /** Called with what became of each file as soon as it is known, before the progress it makes. */
  readonly onFile?: (result: FileResult) => void;
}
