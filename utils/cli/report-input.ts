import { basename } from 'node:path';
import type { Unread } from '../core/report/dossier/dossier';
import { readDossier } from '../core/report/dossier/read-dossier';
import { READING_SCHEMA, type Reading } from '../core/skills/reading';
import { readReading } from '../core/skills/reading-schema';
import type { Arguments } from './arguments';
import { readLine } from './batch/read-line';
import { decode } from './decode';
import type { Source } from './input';
import { parseJson } from './parse-json';
import { readingOf } from './read-source';

/** The postings of one file, and what of it could not be read, with a sentence for people each. */
export interface FileReadings {
  readonly readings: readonly Reading[];
  readonly unread: readonly Unread[];
  readonly problems: readonly string[];
}

/**
 * The postings in a file: one posting in any form that `read` takes, a reading that `read` wrote, the lines of a batch
 * before or after `batch`, or a report written as JSON.
 */
export function readingsIn(source: Source, args: Arguments): FileReadings {
  if (source.kind === 'unreadable') return failed(source.name, 'unreadable', source.message);
  const content = decode(source.bytes);
  if (/\.(jsonl|ndjson)$/i.test(source.name)) return linesOf(source.name, content);
  const json = content.trimStart().startsWith('{') ? parseJson(content) : null;
  return (json?.kind === 'value' ? writtenByUs(source.name, json.value) : null) ?? onePosting(source, args);
}

const failed = (file: string, code: Unread['code'], problem: string): FileReadings => ({
  readings: [],
  // The name alone: where on this machine the file lies is nobody's business.
  unread: [{ name: basename(file), code }],
  problems: [problem],
});

const read = (readings: readonly Reading[]): FileReadings => ({ readings, unread: [], problems: [] });

function onePosting(source: Source, args: Arguments): FileReadings {
  const { reading, problem } = readingOf(source, args);
  if (reading.status !== 'not-a-posting') return read([reading]);
  return failed(source.name, 'not-a-posting', problem ?? `${source.name}: not a posting.`);
}

/** A reading or a report, by what it says of itself; null for anything else. */
function writtenByUs(name: string, value: unknown): FileReadings | null {
  const reading = readReading(value);
  if (reading !== null) return withoutNone(name, [reading]);
  const report = readDossier(value);
  if (report.kind === 'read')
    return withoutNone(
      name,
      report.report.postings.map((posting) => posting.reading),
    );
  return report.code === 'not-a-report' && !saysReading(value)
    ? null
    : failed(
        name,
        'unreadable',
        `${name}: ${saysReading(value) ? 'a reading with a fault in it.' : report.message}`,
      );
}

const saysReading = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'schema' in value && value.schema === READING_SCHEMA;

function withoutNone(name: string, readings: readonly Reading[]): FileReadings {
  const postings = readings.filter(({ status }) => status !== 'not-a-posting');
  return postings.length > 0 ? read(postings) : failed(name, 'not-a-posting', `${name}: not a posting.`);
}

function linesOf(file: string, content: string): FileReadings {
  const lines = content.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [{ line, at: i + 1 }]));
  const each = lines.map(({ line, at }): FileReadings => {
    const name = `${file}, line ${at}`;
    const json = parseJson(line);
    const ours = json.kind === 'value' ? writtenByUs(name, json.value) : null;
    if (ours !== null) return ours;
    const answer = parseJson(readLine(line).json);
    const reading = answer.kind === 'value' ? readReading(answer.value) : null;
    return reading === null
      ? failed(name, 'unreadable', `${name}: neither a posting nor a reading.`)
      : withoutNone(name, [reading]);
  });
  return {
    readings: each.flatMap(({ readings }) => readings),
    unread: each.flatMap(({ unread }) => unread),
    problems: each.flatMap(({ problems }) => problems),
  };
}
