import { plainWords } from './clean-text';
import type { Draft } from './draft';
import { headTitles } from './find-title';
import type { Line } from './line';
import { proseMass } from './main-text';
import type { Page } from './page';
import { type Lines, readLines } from './read-lines';
import { fieldsOf } from './structured/fields';
import { findJobNodes, type JobNode } from './structured/job-nodes';
import { findMarkedUp } from './structured/microdata';
import { parseJson } from './structured/parse-json';
import { type Job, readJob } from './structured/read-job';
import { decodeEntities, readMarkup } from './structured/read-markup';
import { rawText } from './walk';

const SCRIPTS = 'script[type*="ld+json" i]';

/** Every JobPosting of the page's JSON-LD. Each block stands alone: a broken one spoils no other. */
export function findJsonLd(page: Page): JobNode[] {
  return page
    .select(SCRIPTS)
    .map((script) => parseJson(rawText(page.dom, script), (text) => decodeEntities(page.dom, text)))
    .filter((data) => data !== undefined)
    .flatMap(findJobNodes);
}

/** A draft from a record; its description and further parts as lines. */
export function draftOfJob(page: Pick<Page, 'dom'>, job: Job, source: Draft['source']): Draft {
  const main = readMarkup(page.dom, job.description ?? '');
  const told = plainWords(main.lines.map(({ text }) => text).join(' '));
  const parts = job.parts.flatMap(({ heading, description }): Line[] => {
    const { lines } = readMarkup(page.dom, description);
    const isNew = lines.some(({ text }) => !told.includes(plainWords(text)));
    return isNew ? [{ kind: 'heading', text: heading, linked: 0 }, ...lines] : [];
  });
  return {
    source,
    title: job.facts.title,
    lines: [...main.lines, ...parts],
    facts: job.facts,
    skills: job.skills.filter((skill) => skill !== ''),
    partial: main.partial,
  };
}

/** Characters of a page without an `h1` that are still no text of its own: a loading line, a notice. */
const OWN_TEXT = 200;
const FIRST_WORDS = 8;

/** Whether a record is about what the page shows: the page repeats its title or its first words, or shows no text of its own. */
export function agrees(draft: Draft, page: Page, whole: Lines): boolean {
  const shown = whole.lines.map(({ text }) => text).join('\n');
  const hasHeading = whole.lines.length > 0 && page.select('h1').length > 0;
  if (!hasHeading && shown.length < OWN_TEXT) return true;
  const words = ` ${plainWords(shown)} ${headTitles(page, []).map(plainWords).join(' ')} `;
  const title = plainWords(draft.title ?? '');
  if (title !== '' && words.includes(` ${title} `)) return true;
  const first = plainWords(
    draft.lines
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 400),
  )
    .split(' ')
    .slice(0, FIRST_WORDS);
  return first.length === FIRST_WORDS && words.includes(` ${first.join(' ')} `);
}

/** A draft, or that the page shows several postings, or null: it says nothing of one. */
export type FromRecords = Draft | 'list' | null;

/** The record that is about this page. */
export function readJsonLd(page: Page, nodes: readonly JobNode[], whole: Lines): FromRecords {
  const single = nodes.length === 1;
  const drafts = nodes
    .filter((node) => single || !node.inList)
    .map((node) => draftOfJob(page, readJob(node.fields), 'json-ld'))
    .filter((draft) => draft.title !== null && agrees(draft, page, whole));
  const titles = new Set(drafts.map(({ title }) => plainWords(title ?? '')));
  if (titles.size > 1) {
    const heads = headTitles(page, []).map(plainWords);
    const named = drafts.filter(({ title }) =>
      heads.some((head) => ` ${head} `.includes(` ${plainWords(title ?? '')} `)),
    );
    return named.length === 1 ? (named[0] ?? null) : 'list';
  }
  return drafts.sort((a, b) => proseMass(b.lines) - proseMass(a.lines))[0] ?? null;
}

/** The posting that microdata or RDFa mark up in the page. */
export function readMarkedUp(page: Page): FromRecords {
  const found = findMarkedUp(page);
  const withText = found.filter(({ description }) => description !== null);
  const [only, second] = withText.length > 0 ? withText : found;
  if (!only) return null;
  if (second) return 'list';
  const job = readJob(fieldsOf(only.record) ?? new Map());
  const body = only.description ? readLines(page.dom, only.description, { page: page.root }) : null;
  return {
    source: 'microdata',
    title: job.facts.title,
    lines: body?.lines ?? [],
    facts: job.facts,
    skills: job.skills,
    partial: body?.partial ?? false,
  };
}
