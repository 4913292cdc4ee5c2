/** Postings and certificates by the thousand, as a user of many months would have them. */
import { loadCatalogue } from '../../utils/core/catalogue';
import type { Cert } from '../../utils/core/certs/cert';
import { loadVocabulary } from '../../utils/core/vocabulary';
import { BACKUP_SCHEMA, type Backup } from '../../utils/store/backup';
import type { SeenSkill } from '../../utils/store/records';
import { DEFAULT_SETTINGS } from '../../utils/store/records';
import { randomFrom } from '../eval/random-instances';
import { cert } from './cert';

const DAY_MS = 86_400_000;
const TITLES = [
  'Platform engineer',
  'Senior site reliability engineer, payments and settlement (remote, night shifts by turns)',
  'Data analyst',
  'Cloud engineer',
];
const COMPANIES = ['Harbour Lines', 'Northlight', 'Example Freight and Logistics Holding'];
/** Skills a posting asks for. */
const SKILLS = 10;

/** Skill ids that the catalogue can close or the vocabulary knows, the common ones first. */
function skillIds(): string[] {
  const offered = loadCatalogue().offers.flatMap(({ skills }) => skills);
  return [...new Set(offered)];
}

/** What a reading of a posting keeps of its skills: a few asked for everywhere, many seldom; one either/or group. */
export function manySkills(count: number): SeenSkill[][] {
  const vocabulary = loadVocabulary();
  const ids = skillIds();
  const random = randomFrom(20_261_125);
  return Array.from({ length: count }, (_, posting) => {
    // Some ask for little: one offer may open them.
    const required = posting % 3 === 0 ? 2 : 6;
    const picked = new Set<string>();
    while (picked.size < SKILLS) picked.add(ids[Math.floor(ids.length * random() ** 3)] as string);
    return [...picked].map((id, at) => ({
      id,
      label: vocabulary.get(id)?.label ?? id,
      kind: vocabulary.get(id)?.kind ?? 'skill',
      need: at < required ? 'required' : at < 9 ? 'preferred' : 'mentioned',
      group: at === 0 || at === 1 ? { id: 1, kind: 'either-or' } : null,
      years: at === 2 ? 3 : null,
      known: true,
    }));
  });
}

export const seenAtMs = (at: number, nowMs: number): number => nowMs - Math.floor((at % 80) * DAY_MS);

export function manyCerts(count: number): Cert[] {
  const ids = skillIds();
  const vocabulary = loadVocabulary();
  return Array.from({ length: count }, (_, at) => {
    const id = ids[(at * 7) % ids.length] as string;
    const label = vocabulary.get(id)?.label ?? id;
    return cert(`many-${at}`, {
      title: `${label} Fundamentals`,
      skills: [{ id, label, from: 'user' }],
      expires: at % 3 === 0 ? `202${6 + (at % 4)}-06-30` : null,
    });
  });
}

/** A backup with that many postings and certificates: the one way to put so many in that needs no row to be spelt out. */
export function manyBackup(postings: number, certs: number, nowMs: number): Backup {
  const seen = manySkills(postings);
  return {
    schema: BACKUP_SCHEMA,
    savedAt: new Date(nowMs).toISOString(),
    rows: {
      certs: manyCerts(certs).map((one) => ({ id: one.id, cert: one, addedAtMs: nowMs, raw: null })),
      postings: seen.map((skills, at) => ({
        key: `greenhouse:${at}`,
        title: `${TITLES[at % TITLES.length]} ${at}`,
        company: `${COMPANIES[at % COMPANIES.length]} ${at % 70}`,
        site: 'greenhouse',
        status: 'read',
        skills,
        firstSeenAtMs: seenAtMs(at, nowMs),
        seenAtMs: seenAtMs(at, nowMs),
        saved: null,
      })),
      choices: [],
      words: [],
      sources: [],
      tombstones: [],
    },
    settings: { ...DEFAULT_SETTINGS, introduced: true },
  };
}
