/** Why a file gave nothing. Codes are part of the printed format (DESIGN.md section 4). */
export type FileErrorCode =
  | 'empty_file'
  | 'wrong_type'
  | 'damaged_file'
  | 'too_large'
  | 'no_badge_data'
  | 'not_a_badge'
  | 'needs_fetch'
  | 'columns_unclear'
  | 'invalid_document'
  | 'newer_version'
  | 'is_a_backup'
  | 'revoked'
  | 'unreadable'; // a fault of ours: the file is kept, and the rest goes on

export interface FileError {
  readonly code: FileErrorCode;
  /** One English sentence for logs and the command line; views word the code themselves. */
  readonly message: string;
  /** Of a badge that is elsewhere: what the file says all the same, to start an entry by hand with. */
  readonly known?: {
    readonly issued: string | null;
    readonly expires: string | null;
    readonly credentialId: string | null;
    readonly url: string | null;
  };
}

/** Why a row was mended or refused; of a badge inside something else, the error it would be on its own. */
export type RowCode =
  | FileErrorCode
  | 'no_title'
  | 'not_earned'
  | 'an_offer'
  | 'too_many_cells'
  | 'quote_unclosed'
  | 'issued_unclear'
  | 'expires_unclear'
  | 'link_dropped'
  | 'more_pages';

/** A row (or entry of a list) that was mended or refused. Rows that were simply read are not listed. */
export interface RowReport {
  /** Counted from 1 as the user counts: a line of a table's records, an entry of a list. */
  readonly row: number;
  readonly code: RowCode;
  readonly message: string;
}

/** A micro-certification described by a file: something to earn, not something earned. Null is not known. */
export interface FoundOffer {
  readonly title: string;
  readonly url: string | null;
  readonly price: number | null;
  readonly currency: string | null;
  readonly hours: number | null;
  readonly skills: readonly string[];
}

/** What became of one file. */
export interface FileResult {
  readonly file: string;
  /** Id of the format it was told to be, null when none. */
  readonly format: string | null;
  /** How many certificates it held, before any were found to be the same. */
  readonly records: number;
  readonly rows: readonly RowReport[];
  readonly error: FileError | null;
  /** Only of catalogue data. */
  readonly offers?: readonly FoundOffer[];
}
