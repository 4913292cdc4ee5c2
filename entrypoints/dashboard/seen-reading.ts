import { READING_SCHEMA, type Reading } from '@/utils/core/skills/reading';
import type { PostingRow } from '@/utils/store/records';

/** The reading of a posting in the list: the saved one, or what is left of one that was only seen. */
export function readingOf(row: PostingRow): Reading {
  if (row.saved !== null) return { ...row.saved.reading, skills: withMentions(row) };
  return {
    schema: READING_SCHEMA,
    status: row.status,
    reason: null,
    partial: false,
    posting: {
      site: row.site,
      source: 'text',
      id: null,
      url: null,
      title: row.title,
      company: row.company,
      location: null,
      remote: null,
      postedOn: null,
      validThrough: null,
      employmentType: null,
      salary: null,
      language: null,
      text: '',
    },
    sections: [],
    skills: withMentions(row),
  };
}

/** Skills as they count, with their places in the text where that was kept. */
function withMentions({ skills, saved }: PostingRow): Reading['skills'] {
  const places = new Map(saved?.reading.skills.map(({ id, mentions }) => [id, mentions]));
  return skills.map((skill) => ({ ...skill, mentions: places.get(skill.id) ?? [] }));
}
