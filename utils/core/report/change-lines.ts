import { dateInWords } from './dates';
import type { Changes } from './dossier/changes';
import { percent } from './numbers';
import { plainText } from './plain-text';
import { fill, type ReportWords } from './report-words';

/** What is different since an earlier report, as named lists and a table. */
export interface ChangesView {
  readonly heading: string;
  /** What is listed and the names: `Skills newly covered`, `['SQL']`. Only lists that hold something. */
  readonly lists: readonly { readonly name: string; readonly items: readonly string[] }[];
  /** Postings whose coverage is another, each with then and now. */
  readonly coverage: readonly {
    readonly title: string;
    readonly required: string;
    readonly preferred: string;
    readonly score: string;
  }[];
  readonly notes: readonly string[];
}

export function changesView(changes: Changes, words: ReportWords): ChangesView {
  const { skills, certs, coverage, postings } = changes;
  const own = words.changes;
  const lists = [
    { name: own.skillsGained, items: skills?.gained ?? [] },
    { name: own.skillsLost, items: skills?.lost ?? [] },
    { name: own.certsGained, items: certs?.gained ?? [] },
    { name: own.certsRenewed, items: certs?.renewed ?? [] },
    { name: own.certsEnded, items: certs?.ended ?? [] },
    { name: own.certsGone, items: certs?.gone ?? [] },
  ]
    .filter(({ items }) => items.length > 0)
    .map(({ name, items }) => ({ name, items: items.map(plainText) }));
  const moved = (coverage ?? []).filter(
    ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
  );
  const isSame = lists.length === 0 && moved.length === 0;
  return {
    heading: fill(own.heading, { date: dateInWords(changes.since, words) }),
    lists,
    coverage: moved.map(({ title, before, after }) => ({
      title: plainText(title) || words.untitled,
      required: fromTo(fill(words.count, { ...before.required }), fill(words.count, { ...after.required })),
      preferred: fromTo(
        fill(words.count, { ...before.preferred }),
        fill(words.count, { ...after.preferred }),
      ),
      score: fromTo(scoreInWords(before.score, words), scoreInWords(after.score, words)),
    })),
    notes: [
      isSame ? own.nothing : '',
      postings.added > 0 ? fill(own.postingsAdded, { n: postings.added }) : '',
      postings.dropped > 0 ? fill(own.postingsDropped, { n: postings.dropped }) : '',
      certs === null ? own.certsUnknown : '',
      skills === null ? own.skillsUnknown : '',
    ].filter(Boolean),
  };
}

const scoreInWords = (score: number | null, words: ReportWords) =>
  score === null ? '' : percent(score, words);

const fromTo = (before: string, after: string) => (before === after ? after : `${before} → ${after}`);
