import type { FormatReading } from '../draft';
import type { Content } from '../input/content';
import type { Json, JsonObject } from '../input/json';
import type { Token } from '../input/token';
import type { BadgePage } from '../page/badge-page';
import type { ColumnMap } from '../read-context';
import { type Steps, toEnd } from '../steps';

/** What a format may use beside the content itself. */
export interface FormatInput {
  /** Linked-data documents of the same import by their id: what a badge links to may lie beside it. */
  readonly linked: ReadonlyMap<string, JsonObject>;
  /** Notes that a linked document was used, so that its own file isn't called useless. */
  readonly use: (id: string) => void;
  readonly isUsed: (id: string) => boolean;
  /** Columns the user mapped for this file. */
  readonly columns: ColumnMap | null;
  /** Reads what was found inside (a picture's text, a wrapped credential) with all formats; `linked` if more lies beside it. */
  readonly read: (content: Content, linked?: FormatInput['linked']) => FormatReading;
  /** Takes from a saved page what it shows of a badge; undefined where nobody can open pages. */
  readonly openPage?: (html: string) => BadgePage;
}

/** One kind of file. Formats are asked in the order of the registry; the first that recognises a content reads it. */
export interface CertFormat {
  /** Stored with every certificate: retire it, never rename it. */
  readonly id: string;
  readonly recognises: (content: Content) => boolean;
  readonly read: (content: Content, input: FormatInput) => FormatReading;
  /** {@link read} in steps, where a file may hold thousands. */
  readonly readInSteps?: (content: Content, input: FormatInput) => Steps<FormatReading>;
}

export interface JsonContent {
  readonly value: Json;
  readonly exact: boolean;
  readonly text: string;
}

interface FormatOf<Part> {
  readonly id: string;
  readonly recognises: (part: Part) => boolean;
  readonly read: (part: Part, input: FormatInput) => FormatReading;
}

/** A format whose files are JSON. */
export function jsonFormat(format: FormatOf<JsonContent>): CertFormat {
  return {
    id: format.id,
    recognises: (content) => content.kind === 'json' && format.recognises(content),
    read: (content, input) => format.read(content as Content & { kind: 'json' }, input),
  };
}

/** A format whose files are one compact JWS or JWT. */
export function tokenFormat(format: FormatOf<Token>): CertFormat {
  return {
    id: format.id,
    recognises: (content) => content.kind === 'token' && format.recognises(content.token),
    read: (content, input) => format.read((content as Content & { kind: 'token' }).token, input),
  };
}

/** A format whose files are plain text. */
export function textFormat(format: FormatOf<string>): CertFormat {
  return {
    id: format.id,
    recognises: (content) => content.kind === 'text' && format.recognises(content.text),
    read: (content, input) => format.read((content as Content & { kind: 'text' }).text, input),
  };
}

/** A format whose files are plain text of any number of rows. */
export function rowsFormat(
  format: Omit<FormatOf<string>, 'read'> & {
    readonly readInSteps: (text: string, input: FormatInput) => Steps<FormatReading>;
  },
): CertFormat {
  const { id, recognises } = format;
  const readInSteps = (content: Content, input: FormatInput) =>
    format.readInSteps((content as Content & { kind: 'text' }).text, input);
  return {
    ...textFormat({ id, recognises, read: (text, input) => toEnd(format.readInSteps(text, input)) }),
    readInSteps,
  };
}
