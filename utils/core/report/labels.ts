import type { Dossier } from './dossier/dossier';
import { plainText } from './plain-text';

/** What an id is called: as the postings name it, else as the vocabulary does, else its slug with blanks. */
export type Labels = (id: string) => string;

export function labelsOf({ postings, names }: Pick<Dossier, 'postings' | 'names'>): Labels {
  const read = new Map(
    postings.flatMap(({ reading }) => reading.skills.map(({ id, label }) => [id, label] as const)),
  );
  const own = new Map(Object.entries(names));
  return (id) => plainText(read.get(id) ?? own.get(id) ?? id.replace(/^x:/, '').replaceAll('-', ' '));
}
