import { nodeDom, parseHtml } from '../../../utils/cli/dom';
import { finish, readPage } from '../../../utils/core/pipeline';
import { readPosting } from '../../../utils/core/posting';
import type { Reading } from '../../../utils/core/skills/reading';
import { loadVocabulary } from '../../../utils/core/vocabulary';
import type { Vocabulary } from '../../../utils/core/vocabulary/vocabulary';

export interface PageCase {
  readonly id: string;
  readonly input: { readonly url?: string; readonly html: string };
  readonly expect: {
    readonly isJob?: boolean;
    readonly title?: string;
    readonly adapter?: string;
    readonly status?: string;
    readonly textLacks?: readonly string[];
    readonly required?: readonly string[];
    readonly preferred?: readonly string[];
    readonly found?: readonly string[];
    readonly absent?: readonly string[];
  };
}

/** Skill ids (or labels, for skills the vocabulary lacks) with the need they were given. */
function needsOf(reading: Reading): ReadonlyMap<string, string> {
  return new Map(
    reading.skills.flatMap(({ id, label, need }) => [
      [id, need] as const,
      [label.toLowerCase(), need] as const,
    ]),
  );
}

/** Skill names are display names: compared without case, through the alias table. */
function keyOf(vocabulary: Vocabulary, name: string): string {
  return vocabulary.resolve(name)?.id ?? name.toLowerCase();
}

function skillFaults(reading: Reading, expect: PageCase['expect'], vocabulary: Vocabulary): string[] {
  const needs = needsOf(reading);
  const needOf = (name: string) => needs.get(keyOf(vocabulary, name)) ?? needs.get(name.toLowerCase());
  return [
    ...(expect.found ?? []).filter((name) => !needOf(name)).map((name) => `${name} not found`),
    ...(expect.absent ?? []).filter((name) => needOf(name)).map((name) => `${name} found`),
    ...(['required', 'preferred'] as const).flatMap((need) =>
      (expect[need] ?? [])
        .filter((name) => needOf(name) !== need)
        .map((name) => `${name} is ${needOf(name)}, not ${need}`),
    ),
  ];
}

/** Judges one case of kind page. Gives what differs from the expectation; nothing is a pass. */
export function judgePage({ input, expect }: PageCase): string[] {
  const vocabulary = loadVocabulary();
  const result = readPosting(parseHtml(input.html), input.url ?? null, { dom: nodeDom });
  const reading = finish(readPage(result, vocabulary));
  const { posting, status } = reading;
  const isJob = status !== 'not-a-posting';
  if (expect.isJob !== undefined && expect.isJob !== isJob) return [`status ${status}`];
  if (!isJob) return expect.isJob === false ? [] : [`not a posting: ${reading.reason}`];
  const adapter = posting?.site ?? 'generic';
  return [
    ...(expect.status !== undefined && expect.status !== status ? [`status ${status}`] : []),
    ...(expect.title !== undefined && expect.title !== posting?.title ? [`title "${posting?.title}"`] : []),
    ...(expect.adapter !== undefined && expect.adapter !== adapter ? [`adapter ${adapter}`] : []),
    ...(expect.textLacks ?? [])
      .filter((part) => posting?.text.includes(part))
      .map((part) => `text has ${part}`),
    ...skillFaults(reading, expect, vocabulary),
  ];
}
