import type { Reading } from '../../core/skills/reading';
import type { Need, Skill } from '../../core/skills/skill';

const NEEDS: readonly (readonly [need: Need, heading: string])[] = [
  ['required', 'Required'],
  ['preferred', 'Preferred'],
  ['mentioned', 'Mentioned'],
];

/** A reading for the terminal: who asks, then the skills by need. */
export function readingInWords(reading: Reading): string {
  const { posting, skills } = reading;
  if (posting === null) return 'Not a posting.\n';
  const facts = [posting.company, posting.location, posting.remote ? 'remote' : null].filter(
    (fact) => fact !== null,
  );
  const lines = [
    posting.title ?? 'Posting without a title',
    ...(facts.length > 0 ? [facts.join(' · ')] : []),
  ];
  if (skills.length === 0) lines.push('', 'No skill was recognised in it.');
  for (const [need, heading] of NEEDS) {
    const labels = skills.filter((skill) => skill.need === need).map(inWords);
    if (labels.length > 0)
      lines.push('', `${heading} (${labels.length})`, ...labels.map((label) => `  ${label}`));
  }
  if (reading.partial) lines.push('', 'Only part of it was read: it is longer than the limit.');
  return `${lines.join('\n')}\n`;
}

function inWords({ label, years, group, kind }: Skill): string {
  const notes = [
    years === null ? null : `${years}+ years`,
    group?.kind === 'either-or' ? `one of group ${group.id}` : null,
    group?.kind === 'examples' ? 'as an example' : null,
    kind === 'skill' ? null : kind,
  ].filter((note) => note !== null);
  return notes.length > 0 ? `${label} (${notes.join(', ')})` : label;
}
