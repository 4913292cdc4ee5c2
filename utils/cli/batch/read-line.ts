import { finish, readPage } from '../../core/pipeline';
import { loadVocabulary } from '../../core/vocabulary';
import { parseJson } from '../parse-json';
import { postingOfRecord } from '../posting-of';

/** What a batch says of a line it could not read. */
export interface LineFault {
  readonly id: string | number | null;
  readonly error: { readonly code: string; readonly message: string };
}

/** One line of the output, and whether it tells of a failure. */
export interface LineAnswer {
  readonly json: string;
  readonly failed: boolean;
}

const NO_CONTEXT = { url: null, title: null, lang: null };

/** One line of a batch -> one line of output: the reading under the line's id, or what was wrong with the line. */
export function readLine(line: string): LineAnswer {
  const parsed = parseJson(line);
  if (parsed.kind === 'broken') return failed(null, 'bad_json', parsed.message);
  const { value } = parsed;
  const id = idOf(value);
  const result = postingOfRecord(value, NO_CONTEXT);
  if (result.kind === 'bad-record') return failed(id, result.code, result.message);
  return { json: JSON.stringify({ id, ...finish(readPage(result, loadVocabulary())) }), failed: false };
}

/** The answer for a line that could not be read. */
export function failed(id: LineFault['id'], code: string, message: string): LineAnswer {
  const fault: LineFault = { id, error: { code, message } };
  return { json: JSON.stringify(fault), failed: true };
}

function idOf(value: unknown): LineFault['id'] {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
