import { cleanLine, plainWords } from './clean-text';
import { type Facts, mergeFacts, NO_FACTS } from './facts';
import { languageOf } from './language';
import type { Line } from './line';
import type { PostingResult, PostingSource } from './posting';
import { putTogether } from './put-together';

/** A posting as one source gives it, before its lines are put together. */
export interface Draft {
  readonly source: PostingSource;
  readonly title: string | null;
  readonly lines: readonly Line[];
  readonly facts: Facts;
  /** Skills that the structured data names one by one. */
  readonly skills: readonly string[];
  readonly partial: boolean;
}

export interface DraftContext {
  readonly site: string | null;
  readonly url: string | null;
  readonly lang: string | null;
}

const REMOTE =
  /\b(?:remote|remoto|télétravail|teletrabajo|fully distributed|work from home|homeoffice|thuiswerk)\b/i;
const NOT_REMOTE = /\b(?:no|not|non|kein) (?:\w+ )?remote|hybrid|ibrido|híbrido/i;

/** Remote where title or place say so, and no word beside it takes it back; null where they say nothing. */
function remoteOf(title: string | null, location: string | null): boolean | null {
  const stated = `${title ?? ''} | ${location ?? ''}`;
  return REMOTE.test(stated) && !NOT_REMOTE.test(stated) ? true : null;
}

/** An employer's name without a note in brackets that only repeats the title: "Example (Internship)". */
function employerOf(company: string | null, title: string): string | null {
  if (company === null) return null;
  const [, name, note] = /^(.+?)\s*\(([^()]+)\)$/.exec(company) ?? [];
  const isRepeated = name && note && ` ${plainWords(title)} `.includes(` ${plainWords(note)} `);
  return cleanLine(isRepeated ? name : company) || null;
}

/** A line that says the one before it once more, as pages do that are made for two widths. */
function isRepeat(line: Line, before: Line | undefined): boolean {
  return before !== undefined && before.text === line.text;
}

/**
 * Puts a draft together: title line, the text, the named skills as last block. A page's posting has to have both a
 * title and a text.
 */
export function finishDraft(draft: Draft, context: DraftContext): PostingResult {
  const title = draft.title ?? draft.facts.title;
  if (title === null) return { kind: 'not-a-posting', reason: 'no-title' };
  const same = plainWords(title);
  const body = draft.lines.filter(
    (line, index) =>
      !isRepeat(line, draft.lines[index - 1]) && !(index < 2 && plainWords(line.text) === same),
  );
  if (!body.some(({ kind }) => kind !== 'heading') && draft.skills.length === 0)
    return { kind: 'not-a-posting', reason: 'no-text' };
  const skills: Pick<Line, 'kind' | 'text'>[] =
    draft.skills.length > 0 ? [{ kind: 'skills', text: draft.skills.join(', ') }] : [];
  const { text, blocks, partial } = putTogether([{ kind: 'title', text: title }, ...body, ...skills]);
  const facts = mergeFacts(draft.facts, { ...NO_FACTS, remote: remoteOf(title, draft.facts.location) });
  return {
    kind: 'posting',
    partial: partial || draft.partial,
    blocks,
    posting: {
      site: context.site,
      source: draft.source,
      id: facts.id,
      url: context.url,
      title,
      company: employerOf(facts.company, title),
      location: facts.location,
      remote: facts.remote,
      postedOn: facts.postedOn,
      validThrough: facts.validThrough,
      employmentType: facts.employmentType,
      salary: facts.salary,
      language: context.lang ?? facts.language ?? languageOf(text),
      text,
    },
  };
}
