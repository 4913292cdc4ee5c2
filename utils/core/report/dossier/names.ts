import type { Dossier } from './dossier';
import type { DossierSource } from './make-dossier';

/** Labels of the ids that a dossier uses and no skill in it bears: steps of a path, and what only the plan names. */
export function namesFor(dossier: Omit<Dossier, 'names'>, { readings, labelOf }: DossierSource) {
  const read = new Map(readings.flatMap(({ skills }) => skills.map(({ id, label }) => [id, label] as const)));
  const shown = new Set(dossier.postings.flatMap(({ reading }) => reading.skills.map(({ id }) => id)));
  const used = new Set(idsIn(dossier));
  return Object.fromEntries(
    [...used]
      .filter((id) => !shown.has(id))
      .sort()
      .flatMap((id) => {
        const label = read.get(id) ?? labelOf?.(id);
        return label === undefined ? [] : [[id, label] as const];
      }),
  );
}

function idsIn({ postings, demand, plan, classics }: Omit<Dossier, 'names'>): string[] {
  return [
    ...postings.flatMap(({ matches }) =>
      matches.flatMap(({ because }) => (because.code === 'implied' ? because.path : [])),
    ),
    ...demand.flatMap(({ skills }) => skills),
    ...(plan?.offers ?? []).flatMap(({ closes, because }) => [
      ...closes,
      ...Object.values(because.paths).flat(),
    ]),
    ...(plan?.open ?? []),
    ...(plan?.beyondWishes ?? []),
    ...(classics?.rows ?? []).flatMap(({ closes }) => closes),
    ...(classics?.left ?? []),
  ];
}
