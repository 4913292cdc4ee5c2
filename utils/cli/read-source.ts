import { finish, readPage } from '../core/pipeline';
import { readText } from '../core/posting';
import type { PostingResult } from '../core/posting/posting';
import type { Reading } from '../core/skills/reading';
import { loadVocabulary } from '../core/vocabulary';
import type { Arguments } from './arguments';
import { decode } from './decode';
import { readSource, type Source } from './input';
import { parseJson } from './parse-json';
import {
  type InputKind,
  inputKindOf,
  type PostingContext,
  postingOfHtml,
  postingOfRecord,
} from './posting-of';
import type { World } from './world';

/** A reading, and one sentence for people where something went wrong on the way to it. */
export interface SourceReading {
  readonly reading: Reading;
  readonly problem: string | null;
}

/** Reads the posting that the command was given. A file that cannot be read gives a `not-a-posting` with the problem. */
export async function readPostingFile(args: Arguments, world: World): Promise<SourceReading> {
  return readingOf(await readSource(args.files[0] ?? '-', world.stdin), args);
}

/** The reading of one source. */
export function readingOf(source: Source, args: Arguments): SourceReading {
  const made = postingOf(source, args);
  const result: PostingResult = 'problem' in made ? { kind: 'not-a-posting', reason: 'other' } : made;
  const reading = finish(readPage(result, loadVocabulary()));
  if ('problem' in made) return { reading, problem: made.problem };
  const problem =
    reading.status === 'not-a-posting' ? `${source.name}: ${NOT_A_POSTING[reading.reason ?? 'other']}` : null;
  return { reading, problem };
}

/** Why it is no posting, for people. */
const NOT_A_POSTING: Readonly<Record<NonNullable<Reading['reason']>, string>> = {
  'no-text': 'not a posting, there is no text in it.',
  'no-title': 'not a posting, no job title was found.',
  list: 'not a posting but a list of several.',
  wall: 'not a posting but a page that asks to sign in or to prove to be human.',
  shell: 'not a posting: the page was saved before its content was loaded.',
  other: 'not a posting.',
};

function postingOf(source: Source, args: Arguments): PostingResult | { readonly problem: string } {
  if (source.kind === 'unreadable') return { problem: source.message };
  const content = decode(source.bytes);
  const kind = (args.text('input') as InputKind | null) ?? inputKindOf(source.name, content);
  const context: PostingContext = {
    url: args.text('url'),
    title: args.text('title'),
    lang: args.text('lang'),
  };
  if (kind === 'html') return postingOfHtml(content, context);
  if (kind === 'text') return readText(content, context);
  const json = parseJson(content);
  if (json.kind === 'broken') return { problem: `${source.name}: broken JSON: ${json.message}` };
  const made = postingOfRecord(json.value, context);
  return made.kind === 'bad-record' ? { problem: `${source.name}: ${made.message}` } : made;
}
